package vn.vankho.model;

/** The years that a title plans for, inclusive; {@code from} is at most {@code to}. */
public record PlanPeriod(int from, int to) {}
