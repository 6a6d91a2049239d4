extension Model {
  /// The last word of the program when its learner leaves.
  public var goodbye: String {
    if session != nil { return "Signed out." }
    if !settings.keepsAnswers { return "Goodbye. Nothing was recorded." }
    return losesAnswers
      ? "Goodbye. What could not be saved is not kept."
      : "Goodbye. Nothing is lost; Webside goes on here next time."
  }
}
