package vn.vankho.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Who is signed in at a browser. Kept in memory only: a restart asks for the tokens again. */
final class Sessions {
  private static final long LIFE_NANOS = TimeUnit.HOURS.toNanos(12);

  /** The oldest give way beyond this many. */
  private static final int MOST = 10_000;

  private record Session(Role role, long openedNanos) {}

  private final Map<String, Session> open = new LinkedHashMap<>();

  synchronized String open(Role role) {
    if (open.size() >= MOST) {
      open.remove(open.keySet().iterator().next());
    }
    String name = Tokens.random();
    open.put(name, new Session(role, System.nanoTime()));
    return name;
  }

  synchronized Optional<Role> role(String name) {
    Session session = open.get(name);
    if (session == null) {
      return Optional.empty();
    }
    if (System.nanoTime() - session.openedNanos > LIFE_NANOS) {
      open.remove(name);
      return Optional.empty();
    }
    return Optional.of(session.role);
  }

  synchronized void close(String name) {
    open.remove(name);
  }
}
