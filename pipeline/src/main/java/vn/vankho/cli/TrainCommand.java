package vn.vankho.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.vankho.model.ExitCode;
import vn.vankho.train.Trainer;
import vn.vankho.train.TrainingSettings;

/** Builds a restoration model. */
@Command(
    name = "train",
    description = {
      "Build a restoration model from Vietnamese text and from pairs of garbled and right text.",
      "With --base the language comes from a finished model, and what the pairs say of your scanner"
          + " is added to what that model knows: seconds, and no text.",
      "",
      "Pairs are .tsv files with the columns garbled, truth and perhaps engine, a line of a page a"
          + " row, or folders with NAME.truth.txt beside NAME.ENGINE.txt. The engine named vie is one"
          + " that reads Vietnamese letters; any other name stands for one that does not.",
      "",
      "The same files and options give the same bytes. From text, the standard sizes need 6 GiB of"
          + " heap."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  export VANKHO_JAVA_OPTS=-Xmx6g",
      "  vankho train --text laws/*.txt.xz --parallel pairs.tsv --out models/mine",
      "  vankho train --base models/vi-admin --parallel my-scanner.tsv --out models/mine",
      "  vankho train --text a.txt b.txt --lexicon names.txt --vocabulary 20000 --out models/small"
    })
final class TrainCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--text",
      paramLabel = "FILE",
      arity = "1..*",
      description = "UTF-8 text, a paragraph a line, plain or .xz.")
  private List<Path> texts = List.of();

  @Option(
      names = "--base",
      paramLabel = "FOLDER",
      description = "A model to add to, instead of --text.")
  private @Nullable Path base;

  @Option(
      names = "--parallel",
      paramLabel = "PATH",
      arity = "1..*",
      description = "Files or folders of garbled text and what it should be.")
  private List<Path> parallel = List.of();

  @Option(
      names = "--lexicon",
      paramLabel = "FILE",
      description = "Names and local terms that the model shall know, one a line, # for remarks.")
  private @Nullable Path lexicon;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      required = true,
      description = "Folder of the model; made if missing.")
  private Path out = Path.of("");

  @Option(names = "--vocabulary", paramLabel = "N", description = "Words at most.")
  private @Nullable Integer vocabulary;

  @Option(
      names = "--least-count",
      paramLabel = "N",
      description = "Occurrences that a word needs which is no Vietnamese syllable.")
  private @Nullable Integer leastCount;

  @Option(names = "--bigrams", paramLabel = "N", description = "Pairs of words at most.")
  private @Nullable Integer bigrams;

  @Option(names = "--trigrams", paramLabel = "N", description = "Runs of three words at most.")
  private @Nullable Integer trigrams;

  @Option(names = "--fourgrams", paramLabel = "N", description = "Runs of four words at most.")
  private @Nullable Integer fourgrams;

  TrainCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    TrainingSettings settings = settings();
    var unused = new Trainer(settings, surroundings.err()::println).train();
    surroundings.out().println(settings.out());
    return ExitCode.DONE.number();
  }

  private TrainingSettings settings() {
    requireSources();
    texts.forEach(this::requireFile);
    parallel.forEach(this::requireFile);
    TrainingSettings standard;
    try {
      standard =
          TrainingSettings.standard(
              texts, Optional.ofNullable(base), parallel, Optional.ofNullable(lexicon), out);
      return new TrainingSettings(
          standard.texts(),
          standard.base(),
          standard.parallel(),
          standard.lexicon(),
          standard.out(),
          or(vocabulary, standard.largestVocabulary()),
          or(leastCount, standard.leastCount()),
          or(bigrams, standard.largestBigrams()),
          or(trigrams, standard.largestTrigrams()),
          or(fourgrams, standard.largestFourgrams()));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private void requireSources() {
    if (texts.isEmpty() == (base == null)) {
      throw usage("one of --text FILE and --base FOLDER is needed, and not both");
    }
    Path lender = base;
    if (lender == null) {
      return;
    }
    if (parallel.isEmpty() && lexicon == null) {
      throw usage("--base needs something to add to it: --parallel PATH or --lexicon FILE");
    }
    if (Stream.of(vocabulary, leastCount, bigrams, trigrams, fourgrams)
        .anyMatch(Objects::nonNull)) {
      throw usage("sizes go with --text: the language of --base is taken as it is");
    }
    if (lender.toAbsolutePath().normalize().equals(out.toAbsolutePath().normalize())) {
      throw usage("--out is the folder of --base: name another one");
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /** A pattern that the shell found no file for arrives here as it is: better said before hours. */
  private void requireFile(Path path) {
    if (!Files.exists(path)) {
      throw usage(path + ": there is no such file or folder");
    }
  }

  private static int or(@Nullable Integer given, int otherwise) {
    return given == null ? otherwise : given;
  }
}
