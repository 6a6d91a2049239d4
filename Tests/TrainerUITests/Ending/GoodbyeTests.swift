import Testing

@testable import TrainerUI

/// The last word of the program.
struct GoodbyeTests {
  @Test func itSaysWhatBecameOfTheAnswers() {
    var model = Play.signedIn().model
    #expect(model.goodbye == "Goodbye. Nothing is lost; Webside goes on here next time.")
    model.storage.problem = "The disk is full."
    #expect(model.goodbye == "Goodbye. What could not be saved is not kept.")
    model.settings.keepsAnswers = false
    #expect(model.goodbye == "Goodbye. Nothing was recorded.")
    model.session = SessionStatus(delivery: "delivered", withholdsFeedback: false)
    #expect(model.goodbye == "Signed out.")
  }
}
