internal import TrainerUI

/// What a listener has heard before, as far as it need not be said again.
struct PlainHeard {
  /// The model when a page was said last that lay over no other page.
  var page: Model?
  /// The model when the course page was said last.
  var course: Model?

  /// Notes that a model was said.
  mutating func hear(_ model: Model) {
    if PlainText(model: model).isOverAnother { return }
    page = model
    if case .course = model.place.page { course = model }
  }
}
