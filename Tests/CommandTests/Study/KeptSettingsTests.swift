import TestSupport
import Testing

/// What a learner chose is there again at the next start.
@Suite(.serialized) struct KeptSettingsTests {
  @Test func whatIsChosenOnTheScreenIsThereAfterARestart() throws {
    let seat = Seat()
    let tmux = try Tmux(seat)
    try tmux.command("$webside study; echo ended $?", shows: "What shall we call you?")
    try tmux.press("A", "m", "i", "n", "a", shows: "Name: Amina")
    try tmux.press("Enter", shows: "0 % done")
    try tmux.press("s", shows: "What you choose holds at once")
    try tmux.press("Left", shows: "contrast")
    try tmux.press("Down", "Enter", shows: "  bar")
    try tmux.press("4", "Enter", "5", "Right", shows: "10 minutes")
    try tmux.press("Escape", shows: "0 % done")
    try tmux.press("q", shows: "ended 0")
    let settings = try seat.shell("cat $WEBSIDE_HOME/learners/*/settings.json").output
    #expect(
      settings
        == #"{"v":1,"theme":"contrast","focus":"bar","certainty":true,"minutes":10}"# + "\n")
    try tmux.command("clear; $webside; echo ended $?", shows: "0 % done")
    try tmux.press("s", shows: "contrast")
    let screen = try tmux.screen
    for row in ["you are      bar", "how sure you are          on", "takes       10 minutes"] {
      #expect(screen.contains(row), "\(row) in\n\(screen)")
    }
    try tmux.press("q", shows: "ended 0")
    // An option of the command goes before, and changes nothing that is kept.
    try tmux.command("clear; $webside study --theme dark; echo ended $?", shows: "0 % done")
    try tmux.press("s", shows: "dark (an option; kept: contrast)")
    try tmux.press("q", shows: "ended 0")
    #expect(try seat.shell("cat $WEBSIDE_HOME/learners/*/settings.json").output == settings)
  }

  @Test func theMouseIsTurnedOnAndOffAtOnce() throws {
    let seat = Seat()
    let tmux = try Tmux(seat)
    try tmux.command("$webside study; echo ended $?", shows: "What shall we call you?")
    try tmux.press("A", "Enter", shows: "0 % done")
    try tmux.wait(until: "mouse_standard_flag", is: "0")
    try tmux.press("s", "3", "Enter", shows: "Kept.")
    try tmux.wait(until: "mouse_standard_flag", is: "1")
    try tmux.press("Enter")
    try tmux.wait(until: "mouse_standard_flag", is: "0")
    try tmux.press("Enter")
    try tmux.wait(until: "mouse_standard_flag", is: "1")
    try tmux.press("q", shows: "ended 0")
    try tmux.wait(until: "mouse_standard_flag", is: "0")
    try tmux.command("clear; $webside; echo ended $?", shows: "0 % done")
    try tmux.wait(until: "mouse_standard_flag", is: "1")
    try tmux.press("q", shows: "ended 0")
  }

  @Test func settingsThatCannotBeWrittenAreSaid() throws {
    let seat = Seat()
    _ = try seat.run("study", "--plain", input: "Amina\nq\n")
    let folder = "store/learners/amina-f487dfce"
    seat.folder.write("{", to: folder + "/settings.json")
    // What cannot be read has to get another name first, and a folder is in the way.
    seat.folder.write("", to: folder + "/settings-unread.json/x")
    let outcome = try seat.run(
      "study", "--plain", "--no-wrap", input: "s\ntheme dark\n\nq\n")
    #expect(outcome.output.contains("settings.json does not count: it is not one object of JSON."))
    #expect(outcome.output.contains("settings-unread.json: is a directory"), "\(outcome.output)")
    #expect(text(of: seat.store + "/learners/amina-f487dfce/settings.json") == "{")
  }
}
