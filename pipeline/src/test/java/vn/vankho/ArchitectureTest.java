package vn.vankho;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rooms of ARCHITECTURE.md, held against the compiled program. */
class ArchitectureTest {
  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("vn.vankho");

  /** Room to the rooms it may use; `cli` may use everything and has no row. */
  private static final Map<String, List<String>> MAY_USE =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("model", List.of()),
              Map.entry("text", List.of("model")),
              Map.entry("scan", List.of("model", "text")),
              Map.entry("image", List.of("model")),
              Map.entry("ocr", List.of("model")),
              Map.entry("restore", List.of("model", "text")),
              Map.entry("segment", List.of("model", "text")),
              Map.entry("store", List.of("model")),
              Map.entry("index", List.of("model", "text")),
              Map.entry("export", List.of("model", "store", "scan")),
              Map.entry("research", List.of("model", "text")),
              Map.entry(
                  "run",
                  List.of(
                      "model", "scan", "image", "ocr", "text", "restore", "segment", "store",
                      "index", "export")),
              Map.entry("web", List.of("model", "store", "index", "run", "export", "research")),
              Map.entry("train", List.of("model", "text", "ocr", "restore")),
              Map.entry(
                  "evaluate",
                  List.of("model", "text", "restore", "segment", "run", "store", "index"))));

  /** Root package of a library to the only rooms that may call it. */
  private static final Map<String, List<String>> HOMES =
      Map.ofEntries(
          Map.entry("org.apache.pdfbox..", List.of("scan", "export")),
          Map.entry("org.dhatim.fastexcel..", List.of("export")),
          Map.entry("javax.imageio..", List.of("scan")),
          Map.entry("net.sourceforge.tess4j..", List.of("ocr")),
          Map.entry("com.sun.jna..", List.of("ocr")),
          Map.entry("com.ibm.icu..", List.of("text")),
          Map.entry("org.apache.lucene..", List.of("index")),
          Map.entry("tools.jackson..", List.of("store")),
          Map.entry("com.github.difflib..", List.of("research")),
          Map.entry("org.tukaani.xz..", List.of("train")),
          Map.entry("io.javalin..", List.of("web")),
          Map.entry("org.eclipse.jetty..", List.of("web")),
          Map.entry("jakarta.servlet..", List.of("web")),
          Map.entry("gg.jte..", List.of("web")),
          Map.entry("picocli..", List.of("cli")));

  @TestFactory
  List<DynamicTest> eachRoomUsesOnlyTheRoomsItMay() {
    return MAY_USE.entrySet().stream()
        .map(row -> DynamicTest.dynamicTest(row.getKey(), () -> roomRule(row).check(PROGRAM)))
        .toList();
  }

  private static ArchRule roomRule(Map.Entry<String, List<String>> row) {
    String[] foreign =
        MAY_USE.keySet().stream()
            .filter(room -> !room.equals(row.getKey()) && !row.getValue().contains(room))
            .map(room -> "vn.vankho." + room + "..")
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage("vn.vankho." + row.getKey() + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(foreign)
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("vn.vankho.cli..")
        .allowEmptyShould(true);
  }

  @TestFactory
  List<DynamicTest> eachLibraryStaysInItsHome() {
    return HOMES.entrySet().stream()
        .map(home -> DynamicTest.dynamicTest(home.getKey(), () -> homeRule(home).check(PROGRAM)))
        .toList();
  }

  private static ArchRule homeRule(Map.Entry<String, List<String>> home) {
    String[] rooms =
        home.getValue().stream().map(room -> "vn.vankho." + room + "..").toArray(String[]::new);
    return classes()
        .that()
        .resideOutsideOfPackages(rooms)
        .should()
        .onlyDependOnClassesThat()
        .resideOutsideOfPackage(home.getKey())
        .allowEmptyShould(true);
  }

  @Test
  void roomsFormNoCycle() {
    slices().matching("vn.vankho.(*)..").should().beFreeOfCycles().check(PROGRAM);
  }

  @Test
  void onlyTheCommandLineEndsTheProcess() {
    noClasses()
        .that()
        .resideOutsideOfPackage("vn.vankho.cli..")
        .and()
        // The worker is a process of its own; it must end even while native code never returns.
        .doNotHaveFullyQualifiedName("vn.vankho.run.PageWorker")
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "halt", int.class)
        .allowEmptyShould(true)
        .check(PROGRAM);
  }
}
