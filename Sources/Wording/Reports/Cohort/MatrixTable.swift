public import Cohort
internal import Curriculum

extension DataTable {
  /// Marks from 0 to 1, a row for each learner and a column `scenario.question` for each scored question that somebody answered. A
  /// cell is empty if the learner did not answer the question as it is now worded and keyed.
  public init(matrixOf learners: [(id: String, answers: ItemBook.Answers)], in book: ItemBook) {
    let marks = learners.map(\.answers.marks)
    let asked = book.items.indices.filter { item in marks.contains { $0[item] != nil } }
    self.init(
      title: "Matrix",
      columns: ["id"]
        + asked.map { item in
          let address = book.items[item].address
          return "\(address.scenario.text).\(address.question.text)"
        },
      rows: zip(learners, marks).map { learner, marks in
        [.text(learner.id)] + asked.map { Self.number(marks[$0], places: 6) }
      })
  }
}
