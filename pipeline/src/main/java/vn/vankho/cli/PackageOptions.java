package vn.vankho.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.vankho.export.PackageDescription;
import vn.vankho.export.PackageKind;

/** Which package is to be made, and what no scan tells of it. */
final class PackageOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--dossier",
      paramLabel = "FILE",
      description =
          "With aip and sip: the documents are those of a dossier (hồ sơ), which FILE describes, KEY"
              + " = VALUE a line. They are packed in the order in which they are named.")
  private @Nullable Path dossier;

  @Option(
      names = "--loose",
      paramLabel = "FILE",
      description =
          "With aip and sip: the documents are of no dossier (tài liệu rời lẻ); FILE describes the"
              + " package.")
  private @Nullable Path loose;

  @Option(
      names = "--request",
      paramLabel = "FILE",
      description = "With dip: the request of the reader that the documents are for.")
  private @Nullable Path request;

  @Option(
      names = "--incomplete",
      description =
          "With aip, sip and dip: make the package although metadata are missing, and put the list"
              + " of them into it.")
  private boolean incomplete;

  @Option(
      names = "--attach",
      paramLabel = "FILE",
      description =
          "With aip, sip and dip: a file for the documentation of the package; may be given again."
              + " A dip needs the certificate that the archive signs, as PDF/A.")
  private List<Path> attached = new ArrayList<>();

  /** Files for the documentation of a package. */
  List<Path> attached() {
    return attached;
  }

  /** Whether to make a package although metadata are missing. */
  boolean evenIncomplete() {
    return incomplete;
  }

  /**
   * Reads the description that goes with a format.
   *
   * @return empty for a format that is no package
   */
  Optional<PackageDescription> description(ExportFormat format) {
    return kind(format)
        .map(kind -> PackageDescription.read(kind, given().values().iterator().next()));
  }

  /** Refuses options that do not go with the format, and a format without those that it needs. */
  void requireSense(ExportFormat format, Optional<Path> output) {
    Map<String, Path> given = given();
    for (Path file : readFrom(given)) {
      if (output.isPresent() && isSame(file, output.get())) {
        throw usage("--output " + file + " would overwrite what the package is made of");
      }
    }
    for (String option : given.keySet()) {
      if (!format.descriptions().contains(option)) {
        String goesWith = option.equals("--request") ? "dip" : "aip and sip";
        throw usage(option + " FILE goes with " + goesWith + ", not with " + format);
      }
    }
    if (given.size() > 1) {
      throw usage(
          String.join(" and ", given.keySet())
              + ": a package is of a dossier or of loose documents, not of both");
    }
    if (given.isEmpty() && !format.descriptions().isEmpty()) {
      String needed = String.join(" FILE or ", format.descriptions());
      throw usage(format + " needs " + needed + " FILE: what no scan tells of the package");
    }
    if ((incomplete || !attached.isEmpty()) && format.descriptions().isEmpty()) {
      String option = incomplete ? "--incomplete" : "--attach FILE";
      throw usage(option + " goes with aip, sip and dip, not with " + format);
    }
  }

  private List<Path> readFrom(Map<String, Path> given) {
    List<Path> files = new ArrayList<>(given.values());
    files.addAll(attached);
    return files;
  }

  private static boolean isSame(Path one, Path other) {
    try {
      return Files.isSameFile(one, other);
    } catch (IOException missing) {
      return false;
    }
  }

  private Optional<PackageKind> kind(ExportFormat format) {
    return switch (format) {
      case aip -> Optional.of(loose == null ? PackageKind.AIP_HOSO : PackageKind.AIP_TAILIEU);
      case sip -> Optional.of(loose == null ? PackageKind.SIP_HOSO : PackageKind.SIP_TAILIEU);
      case dip -> Optional.of(PackageKind.DIP);
      default -> Optional.empty();
    };
  }

  private Map<String, Path> given() {
    Map<String, Path> given = new LinkedHashMap<>();
    put(given, "--dossier", dossier);
    put(given, "--loose", loose);
    put(given, "--request", request);
    return given;
  }

  private static void put(Map<String, Path> given, String option, @Nullable Path file) {
    if (file != null) {
      given.put(option, file);
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
