package vn.vankho.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.vankho.export.PackageCheck.Finding;
import vn.vankho.export.PackageZip.PackedFile;

/**
 * The files that a person puts into the {@code documentation} of a package: after it is made, none
 * can be added, since its inventory names all. A DIP has to have one, the certificate in PDF/A in
 * which the archive says whom it is for (article 42.2); what it says is not read here.
 */
final class PackageAttachments {
  /** The list that a package has which lacks something. */
  static final String MISSING = "missing.txt";

  private static final String FOLDER = "documentation/";
  private static final String CERTIFICATE = ".pdf";

  /** By the ending of the name, as the circular lists them. */
  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "pdf",
          "application/pdf",
          "txt",
          "text/plain",
          "rtf",
          "application/rtf",
          "csv",
          "text/csv",
          "doc",
          "application/msword",
          "docx",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "odt",
          "application/vnd.oasis.opendocument.text",
          "xml",
          "text/xml",
          "jpg",
          "image/jpeg",
          "png",
          "image/png");

  private final PackageKind kind;
  private final List<Path> files;

  PackageAttachments(PackageKind kind, List<Path> files) {
    this.kind = kind;
    this.files = files;
  }

  /** What stands against packing them. */
  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    Set<String> names = new HashSet<>(Set.of(MISSING));
    for (Path file : files) {
      if (!Files.isReadable(file) || !Files.isRegularFile(file)) {
        findings.add(finding(file + ": no file that can be read", true));
      } else if (!PackageCheck.isSafe(name(file))) {
        findings.add(
            finding(file + ": call it by letters, digits, '.', '-' and '_' without spaces", true));
      } else if (!names.add(name(file).toLowerCase(Locale.ROOT))) {
        findings.add(finding(file + ": another file is called so in the package", true));
      }
    }
    boolean certified =
        files.stream().anyMatch(file -> name(file).toLowerCase(Locale.ROOT).endsWith(CERTIFICATE));
    if (kind == PackageKind.DIP && !certified) {
      findings.add(
          finding("no certificate of the archive in PDF/A (article 42.2): --attach FILE", false));
    }
    return findings;
  }

  private Finding finding(String message, boolean forbids) {
    return new Finding(kind.subject(), message, forbids);
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  List<PackedFile> add(PackageZip zip) throws IOException {
    List<PackedFile> packed = new ArrayList<>();
    for (Path file : files) {
      String name = name(file);
      String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
      String type = MEDIA_TYPES.getOrDefault(ending, "application/octet-stream");
      packed.add(zip.add(FOLDER + name, type, out -> Files.copy(file, out)));
    }
    return packed;
  }
}
