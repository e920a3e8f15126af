package vn.vankho.segment;

import java.util.List;
import java.util.Optional;

/**
 * The parts of one document, as lines.
 *
 * @param header before the name of the type
 * @param type the line that names the type
 * @param title the lines of the trích yếu
 * @param body from the first line after the title to the last before the closing
 * @param closing recipients and signature
 * @param annex what follows: annexes
 * @param copy the block that certifies a copy
 */
record Zones(
    List<Line> header,
    Optional<Line> type,
    List<Line> title,
    List<Line> body,
    List<Line> closing,
    List<Line> annex,
    List<Line> copy) {
  Zones {
    header = List.copyOf(header);
    title = List.copyOf(title);
    body = List.copyOf(body);
    closing = List.copyOf(closing);
    annex = List.copyOf(annex);
    copy = List.copyOf(copy);
  }
}
