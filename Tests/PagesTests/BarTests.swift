import Pages
import Screen
import Testing

@Test(arguments: [
  (0, 4, "----------"), (1, 100, "=---------"), (2, 4, "=====-----"), (99, 100, "=========-"),
  (4, 4, "=========="), (-3, 4, "----------"), (9, 4, "=========="), (0, 0, "----------"),
]) func aBarShowsWhatHasBegunAndWhatIsNotFinished(part: Int, whole: Int, text: String) {
  #expect(Bar(columns: 10, glyphs: .ascii).line(part, of: whole).text == text)
}
