package import Files
package import Journal
internal import Reports
package import Scoring
package import Seat

extension Store {
  /// What a learner chose. If their file does not count, nothing is chosen, and `fault` says why.
  package func preferences(of learner: LearnerID) -> (chosen: Preferences, fault: String?) {
    do throws(PreferencesFault) {
      return (try readPreferences(of: learner), nil)
    } catch {
      return (Preferences(), error.words(in: preferencesPath(of: learner)))
    }
  }

  /// Lets a learner's reviews pause for some days from now on; 0 ends a pause. Returns what to say.
  package func pauseReviews(of learner: LearnerID, days: Int, _ clock: Clock) throws(FileError)
    -> String
  {
    var (chosen, _) = preferences(of: learner)
    let now = clock.now()
    chosen.pauses = chosen.pauses.pausing(days: days, at: now)
    try writePreferences(chosen, of: learner)
    return pauseWords(
      until: chosen.pauses.current(at: now)?.until,
      LocalTime(minutesEastOfUTC: clock.minutesEastOfUTC))
  }
}
