package vn.vankho.web;

import io.javalin.security.RouteRole;
import java.util.Locale;
import java.util.Optional;

/** What somebody may do; each may do what those before it may. */
enum Role implements RouteRole {
  /** Nothing but the pages for signing in. */
  NOBODY,
  /** Search and read. */
  READER,
  /** Import. */
  ARCHIVIST,
  /** Everything, also what will be added. */
  ADMIN;

  boolean includes(Role needed) {
    return compareTo(needed) >= 0;
  }

  /** The role of a name in a token file; nobody has no tokens. */
  static Optional<Role> named(String name) {
    for (Role role : values()) {
      if (role != NOBODY && role.toString().equals(name)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
