internal import Cohort

extension CohortPage {
  /// How each figure is computed, in a sentence.
  var methods: Section {
    let methods: [(String, String)] = [
      (
        "Score",
        "The mean over a person’s cases, each weighing the same; a case’s score is the mean of its scored questions at the first answer."
      ),
      (
        "Share who passed",
        "Those at or above the pass mark, of those who finished, with Wilson’s 95 % interval (Wilson 1927)."
      ),
      (
        "Mean mark of a question",
        "The mean of the marks, each from 0 to 1, of all who were given it, with Wilson’s interval if marks are 0 or 1, otherwise Student’s."
      ),
      (
        "Most tempting wrong answer",
        "The wrong option that the greatest share of those who answered took."
      ),
      (
        "Correlation with the rest",
        "Pearson’s correlation of a question’s mark with the sum of all others (Henrysson 1963); below 0 the key may be wrong."
      ),
      (
        "Upper less lower 27 %",
        "The mean mark of the 27 % with the highest totals less that of the 27 % with the lowest (Kelley 1939); people tied at the boundary share the places."
      ),
      (
        "Alpha",
        "Cronbach’s alpha (1951) with Feldt’s 95 % interval (1965); the standard error of measurement is the spread of totals times the root of 1 − alpha."
      ),
      (
        "Flags",
        "“Check the key” below a correlation or difference of 0; “does not tell strong from weak” below 0.2; “too easy” above a mean mark of 95 %; “very hard” below 20 %; “some wrong options do not work” if half of them draw fewer than 5 % or draw the stronger people."
      ),
      (
        "Fifths",
        "People in the order of the sum of their other marks, in five groups of one size; people with equal sums share the places."
      ),
      (
        "Before and after",
        "The mean of each person’s difference with Student’s interval; d of the average spread and of the differences (Lakens 2013); gain ⟨g⟩ (Hake 1998); normalised change (Marx and Cummings 2007)."
      ),
      (
        "Sections",
        "The mean score of those who finished; a section of fewer than five is hidden, with as many others as are needed so that it cannot be worked out, and means of 95 % and more or 5 % and less are not given exactly."
      ),
      (
        "Certainty",
        "Answers for which people said how sure they were, counted together over all questions."
      ),
      ("Time", "The median time from a question shown to its answer submitted, of first answers."),
      (
        "Numbers of people",
        "Below 5 people no figure is given, below 10 only totals, and below 30 figures on single questions are unstable. A course that most people master has easy questions and a low alpha on purpose."
      ),
    ]
    return Section(
      id: "methods", title: "How the figures are computed",
      nodes: [
        .element(
          "dl",
          methods.flatMap { [Node.element("dt", [], $0.0), Node.element("dd", [], $0.1)] })
      ])
  }
}
