package vn.vankho.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.PlanDocuments;
import vn.vankho.store.PlanDocumentJson;

class JsonLinesFormatTest {
  @Test
  void holdsEachDocumentInFull() throws IOException {
    List<PlanDocument> documents =
        Stream.of(1, 2, 3).map(seed -> PlanDocuments.next(new Random(seed))).toList();

    String out = Written.by(new JsonLinesFormat(), documents.toArray(PlanDocument[]::new));

    assertThat(out.lines().map(line -> PlanDocumentJson.read(line.getBytes(UTF_8))))
        .isEqualTo(documents);
  }
}
