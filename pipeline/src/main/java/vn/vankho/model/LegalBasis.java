package vn.vankho.model;

import java.util.List;

/** A clause that says on what a document rests (căn cứ, thực hiện), and what it cites. */
public record LegalBasis(String text, List<Citation> citations) {
  /** Copies the citations. */
  public LegalBasis {
    citations = List.copyOf(citations);
  }
}
