package vn.vankho.export;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What the files of a package say of it as a whole.
 *
 * @param kind of the package
 * @param objectId from its kind and code: a package made again has the same
 * @param label what it holds, for people
 * @param createdAt when it is made, in the time of Vietnam
 * @param agency who makes it, if that was given
 * @param fondCode of the fonds it belongs to, if that was given
 * @param agreement number under which a SIP was announced, if that was given
 * @param software name of this program
 * @param softwareVersion of this program
 */
record PackageFacts(
    PackageKind kind,
    String objectId,
    String label,
    OffsetDateTime createdAt,
    Optional<String> agency,
    Optional<String> fondCode,
    Optional<String> agreement,
    String software,
    String softwareVersion) {
  static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);

  /** Name of the folder at the top: the id without what a file system may not like. */
  String folder() {
    return folder(objectId);
  }

  static String folder(String objectId) {
    return objectId.replace(':', '_');
  }

  /** When it is made: {@code 2026-07-01T08:30:00+07:00}. */
  String created() {
    return time(createdAt);
  }

  /** A time as the circular wants it. */
  static String time(OffsetDateTime at) {
    return at.withOffsetSameInstant(VIETNAM).truncatedTo(ChronoUnit.SECONDS).format(TIME);
  }

  /** {@code urn:uuid:…} of an AIP, {@code uuid-…} of the others, as the annexes have them. */
  static String objectId(PackageKind kind, String code) {
    UUID uuid = uuid(kind.title() + " " + code);
    return kind.oais() == PackageKind.Oais.AIP
        ? "urn:uuid:" + uuid
        : "uuid-" + uuid.toString().toUpperCase(Locale.ROOT);
  }

  /** An id of a file: the annexes begin those, and no others, with {@code ID}. */
  String fileId(String path) {
    return "ID-" + uuid(objectId + "/file " + path).toString().toUpperCase(Locale.ROOT);
  }

  /**
   * An id of an element for a purpose, unique in the package (CSIP 2.0.4: begins with a letter).
   */
  String elementId(String purpose) {
    return "uuid-" + uuid(objectId + "/" + purpose).toString().toUpperCase(Locale.ROOT);
  }

  /** The same for the same text, on every machine. */
  static UUID uuid(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
