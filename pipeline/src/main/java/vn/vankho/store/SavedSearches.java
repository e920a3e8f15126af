package vn.vankho.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;

/**
 * The saved searches of an archive, in {@code searches.json}: {@code {"version":1,"searches":[…]}},
 * each a {@link SavedSearch}.
 *
 * <p>The file is replaced by one rename after it was synced, so that a reader and a loss of power
 * see the old or the new. Changes of several processes are made one after the other, under a lock
 * of their own: they need not wait for an import. Safe for use by many threads.
 */
public final class SavedSearches {
  private static final int VERSION = 1;
  private static final int MOST = 1_000;

  private final ArchiveLayout layout;

  /** The content of the file. */
  private record Content(int version, List<SavedSearch> searches) {}

  SavedSearches(ArchiveLayout layout) {
    this.layout = layout;
  }

  /**
   * All of them, in the order in which they were saved.
   *
   * @throws PipelineException INCOMPATIBLE if the file is damaged or of a newer version
   */
  public List<SavedSearch> all() {
    try {
      return read();
    } catch (IOException failed) {
      throw StorageFailure.of("reading", layout.searches(), failed);
    }
  }

  /**
   * One of them.
   *
   * @throws PipelineException NOT_FOUND if there is none of that name
   */
  public SavedSearch named(String name) {
    return find(all(), name).orElseThrow(() -> missing(name));
  }

  /**
   * Adds one.
   *
   * @throws PipelineException USAGE if there is one of that name, or too many
   */
  public void add(SavedSearch search) {
    change(
        searches -> {
          if (find(searches, search.name()).isPresent()) {
            throw new PipelineException(
                ExitCode.USAGE,
                "SEARCH_EXISTS",
                "there is a saved search '" + search.name() + "'; remove it, or take another name");
          }
          if (searches.size() >= MOST) {
            throw new PipelineException(
                ExitCode.USAGE,
                "SEARCHES_FULL",
                "there are " + MOST + " saved searches, and no more are kept; remove some");
          }
          List<SavedSearch> more = new ArrayList<>(searches);
          more.add(search);
          return more;
        });
  }

  /**
   * Puts one in the place of that of its name.
   *
   * @throws PipelineException NOT_FOUND if there is none of that name
   */
  public void replace(SavedSearch search) {
    change(
        searches -> {
          requireNamed(searches, search.name());
          return searches.stream()
              .map(each -> each.name().equals(search.name()) ? search : each)
              .toList();
        });
  }

  /**
   * Takes one away.
   *
   * @throws PipelineException NOT_FOUND if there is none of that name
   */
  public void remove(String name) {
    change(
        searches -> {
          requireNamed(searches, name);
          return searches.stream().filter(each -> !each.name().equals(name)).toList();
        });
  }

  private static Optional<SavedSearch> find(List<SavedSearch> searches, String name) {
    return searches.stream().filter(each -> each.name().equals(name)).findFirst();
  }

  private void requireNamed(List<SavedSearch> searches, String name) {
    if (find(searches, name).isEmpty()) {
      throw missing(name);
    }
  }

  private PipelineException missing(String name) {
    return new PipelineException(
        ExitCode.NOT_FOUND,
        "SEARCH_MISSING",
        layout.root() + ": no saved search '" + name + "'; 'vankho searches list' shows them");
  }

  /** A process has the file's lock only once, so its threads take turns first. */
  private void change(UnaryOperator<List<SavedSearch>> how) {
    synchronized (SavedSearches.class) {
      try (FileChannel channel =
              FileChannel.open(
                  layout.searchesLock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        if (!lock.isValid()) {
          throw new IOException("the lock was lost");
        }
        write(how.apply(read()));
      } catch (IOException failed) {
        throw StorageFailure.of("writing", layout.searches(), failed);
      }
    }
  }

  private void write(List<SavedSearch> searches) throws IOException {
    Path staged = layout.searchesStaged();
    Disk.delete(staged);
    String json = RecordJson.write(new Content(VERSION, searches)) + '\n';
    Disk.write(staged, json.getBytes(StandardCharsets.UTF_8));
    Disk.place(staged, layout.searches());
  }

  private List<SavedSearch> read() throws IOException {
    String json;
    try {
      json = Files.readString(layout.searches(), StandardCharsets.UTF_8);
    } catch (NoSuchFileException none) {
      return List.of();
    }
    try {
      int version = Jackson.intProperty(json, "version");
      if (version != VERSION) {
        throw damaged("version " + version + ", but this program reads " + VERSION);
      }
      return RecordJson.read(json, Content.class).searches();
    } catch (IllegalArgumentException unreadable) {
      throw damaged(String.valueOf(unreadable.getMessage()));
    }
  }

  private PipelineException damaged(String found) {
    return new PipelineException(
        ExitCode.INCOMPATIBLE,
        "SEARCHES_DAMAGED",
        layout.searches()
            + ": "
            + found
            + "; restore the file from a backup, or move it away to begin anew");
  }
}
