public import Cohort
internal import Curriculum

extension Table {
  /// Marks from 0 to 1, a row for each learner and a column `scenario.question` for each scored question of the course. A cell is
  /// empty if the learner did not answer the question as it is now worded and keyed.
  public init(matrixOf learners: [(id: String, answers: ItemBook.Answers)], in book: ItemBook) {
    self.init(
      title: "Matrix",
      columns: ["id"]
        + book.items.map { "\($0.address.scenario.text).\($0.address.question.text)" },
      rows: learners.map { learner in
        [.text(learner.id)] + learner.answers.marks.map { Self.number($0, places: 6) }
      })
  }
}
