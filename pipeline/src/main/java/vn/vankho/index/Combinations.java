package vn.vankho.index;

import java.util.Arrays;

/** Pairs of numbers, each pair with a number of its own, from 0 in the order they are met. */
final class Combinations {
  private static final int NONE = -1;

  /** Numbers of pairs by their hash; there are at least twice as many places as pairs. */
  private int[] places;

  private int[] firsts;
  private int[] seconds;
  private int size;

  /**
   * @param expected about how many pairs there will be
   */
  Combinations(int expected) {
    firsts = new int[Math.max(8, expected)];
    seconds = new int[firsts.length];
    places = emptyPlaces(firsts.length);
  }

  private static int[] emptyPlaces(int pairs) {
    int[] places = new int[Integer.highestOneBit(pairs) * 4];
    Arrays.fill(places, NONE);
    return places;
  }

  /** The number of a pair, a new one if it was not met before. */
  int number(int first, int second) {
    int place = place(first, second);
    if (places[place] != NONE) {
      return places[place];
    }
    if (size == firsts.length) {
      firsts = Arrays.copyOf(firsts, 2 * size);
      seconds = Arrays.copyOf(seconds, 2 * size);
      places = emptyPlaces(firsts.length);
      for (int i = 0; i < size; i++) {
        places[place(firsts[i], seconds[i])] = i;
      }
      place = place(first, second);
    }
    firsts[size] = first;
    seconds[size] = second;
    places[place] = size;
    return size++;
  }

  /** Where a pair stands, or would. */
  private int place(int first, int second) {
    int hash = (first * 0x9E3779B9 ^ second) * 0x85EBCA6B;
    int place = (hash ^ hash >>> 15) & (places.length - 1);
    while (places[place] != NONE
        && (firsts[places[place]] != first || seconds[places[place]] != second)) {
      place = (place + 1) & (places.length - 1);
    }
    return place;
  }

  int size() {
    return size;
  }

  /** First numbers by the number of the pair. */
  int[] firsts() {
    return Arrays.copyOf(firsts, size);
  }

  /** Second numbers by the number of the pair. */
  int[] seconds() {
    return Arrays.copyOf(seconds, size);
  }
}
