package vn.vankho.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Files that were sent to an archive and wait for their import; a folder {@code uploads} in it:
 *
 * <pre>
 * incoming/            what is being received; nobody was told that it was
 * &lt;job&gt;/job.json       the job, as {@link UploadJob}
 * &lt;job&gt;/1/&lt;name&gt;      its files, until their outcome is known
 * </pre>
 *
 * <p>A job is there by one rename or not at all, and on the disk before anybody is told. Safe for
 * use by many threads of one process.
 */
public final class Uploads {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{24}");

  /** Digits only, so that the ids of jobs sort by time. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final String JOB_FILE = "job.json";

  /** Reports of more jobs than these are of no use to anybody. */
  private static final int KEPT = 200;

  private final Path root;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  private Uploads(Path root, Clock clock) {
    this.root = root;
    this.clock = clock;
  }

  /** The uploads of an archive; nothing is made before the first is received. */
  public static Uploads of(Path archive) {
    return new Uploads(archive.toAbsolutePath().resolve("uploads"), Clock.systemUTC());
  }

  /** Folder for parts of requests while they come in, on the disk of the archive. */
  public Path scratch() {
    return root.resolve("incoming");
  }

  /** Makes the folders; needed before anything is received. */
  public void prepare() {
    try {
      Disk.makeFolder(root);
      Disk.makeFolder(scratch());
    } catch (IOException failed) {
      throw StorageFailure.of("making the folder", root, failed);
    }
  }

  /** Throws away what was being received when the process before this one ended. */
  public void sweep() {
    try {
      for (String left : Disk.names(scratch())) {
        Disk.delete(scratch().resolve(left));
      }
    } catch (IOException failed) {
      throw StorageFailure.of("sweeping", scratch(), failed);
    }
  }

  /** What is being received. Belongs to one thread; closed without {@link #accept} it is gone. */
  public final class Receiving implements AutoCloseable {
    private final String id;
    private final Path folder;
    private final List<UploadJob.Item> files = new ArrayList<>();
    private boolean accepted;

    private Receiving() throws IOException {
      id = newId();
      folder = scratch().resolve(id);
      Files.createDirectories(folder);
    }

    /** Takes a file; returns once it is on the disk. */
    public void add(String name, InputStream content) {
      String safe = FileNames.safe(name);
      Path place = folder.resolve(String.valueOf(files.size() + 1));
      try {
        Files.createDirectories(place);
        long bytes = Disk.copy(content, place.resolve(safe));
        Disk.syncFolder(place);
        files.add(UploadJob.Item.waiting(safe, bytes));
      } catch (IOException failed) {
        throw StorageFailure.of("receiving " + safe, folder, failed);
      }
    }

    /** Makes the job; once this returns it survives whatever happens. */
    public UploadJob accept() {
      String at = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
      UploadJob job = new UploadJob(id, at, UploadJob.State.QUEUED, files, Optional.empty());
      try {
        Disk.write(folder.resolve(JOB_FILE), json(job));
        Disk.syncFolder(folder);
        Disk.place(folder, root.resolve(id));
        accepted = true;
        return job;
      } catch (IOException failed) {
        throw StorageFailure.of("accepting the upload", folder, failed);
      }
    }

    @Override
    public void close() {
      if (!accepted) {
        try {
          Disk.delete(folder);
        } catch (IOException leftForTheNextStart) {
          return;
        }
      }
    }
  }

  /** Begins to receive a job. */
  public Receiving receive() {
    try {
      return new Receiving();
    } catch (IOException failed) {
      throw StorageFailure.of("receiving an upload", root, failed);
    }
  }

  private String newId() {
    byte[] tail = new byte[5];
    random.nextBytes(tail);
    return TIME.format(Instant.now(clock)) + HexFormat.of().formatHex(tail);
  }

  private static byte[] json(UploadJob job) {
    return (RecordJson.write(job) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** All jobs, latest first. */
  public synchronized List<UploadJob> jobs() {
    try {
      List<UploadJob> jobs = new ArrayList<>();
      for (String name : Disk.names(root)) {
        read(name).ifPresent(job -> jobs.add(0, job));
      }
      return jobs;
    } catch (IOException failed) {
      throw StorageFailure.of("reading the uploads", root, failed);
    }
  }

  /** A job; empty where there is none of that id. */
  public synchronized Optional<UploadJob> job(String id) {
    return read(id);
  }

  private Optional<UploadJob> read(String id) {
    Path file = root.resolve(ID.matcher(id).matches() ? id : "none").resolve(JOB_FILE);
    try {
      return Files.exists(file)
          ? Optional.of(RecordJson.read(Files.readString(file), UploadJob.class))
          : Optional.empty();
    } catch (IOException | IllegalArgumentException damaged) {
      return Optional.empty(); // its files stay where they are, for a person to look at
    }
  }

  /** Where the file of a job lies, by its place from 0. */
  public Path file(UploadJob job, int place) {
    return root.resolve(job.id())
        .resolve(String.valueOf(place + 1))
        .resolve(job.files().get(place).name());
  }

  /** Keeps how far a job has come; of one that is done only the report is kept. */
  public synchronized void update(UploadJob job) {
    Path folder = root.resolve(job.id());
    Path next = folder.resolve(JOB_FILE + ".new");
    try {
      Disk.delete(next);
      Disk.write(next, json(job));
      Disk.place(next, folder.resolve(JOB_FILE));
      if (job.state() == UploadJob.State.DONE) {
        for (int i = 1; i <= job.files().size(); i++) {
          Disk.delete(folder.resolve(String.valueOf(i)));
        }
        forgetOldest();
      }
    } catch (IOException failed) {
      throw StorageFailure.of("keeping the job", folder, failed);
    }
  }

  private void forgetOldest() throws IOException {
    List<String> names = Disk.names(root).stream().filter(ID.asMatchPredicate()).toList();
    for (String name : names.subList(0, Math.max(0, names.size() - KEPT))) {
      if (read(name).filter(job -> !job.needsWork()).isPresent()) {
        Disk.delete(root.resolve(name));
      }
    }
  }
}
