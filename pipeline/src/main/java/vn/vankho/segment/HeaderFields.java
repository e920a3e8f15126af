package vn.vankho.segment;

import java.util.List;
import java.util.Optional;
import vn.vankho.model.IssuerLevel;
import vn.vankho.model.PlanPeriod;
import vn.vankho.model.ProvinceRef;
import vn.vankho.model.Regime;

/**
 * What the head of a document says; each component as the plan document defines it.
 *
 * @param isParty whether the header or the number is the Party's
 */
record HeaderFields(
    boolean isParty,
    Regime regime,
    Optional<String> documentType,
    Optional<DocumentNumber> number,
    Optional<String> parentBody,
    Optional<String> issuer,
    Optional<IssuerLevel> issuerLevel,
    Optional<String> place,
    Optional<ProvinceRef> province,
    Optional<String> date,
    Optional<Integer> year,
    Optional<PlanPeriod> planPeriod,
    Optional<String> title,
    List<MarkingLabeller.Marking> markings) {
  HeaderFields {
    markings = List.copyOf(markings);
  }

  /** Whether several bodies issue the document together. */
  boolean isJoint() {
    return issuer.filter(JointBodies::isJoint).isPresent()
        || JointBodies.isJoint(number.flatMap(DocumentNumber::symbol));
  }
}
