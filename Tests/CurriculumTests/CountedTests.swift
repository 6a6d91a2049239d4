import Curriculum
import Testing

struct CountedTests {
  @Test(
    arguments: [
      (0, nil, "0 answers"), (1, nil, "1 answer"), (2, nil, "2 answers"), (-1, nil, "-1 answers"),
      (0, "replies", "0 replies"), (1, "replies", "1 answer"), (21, "replies", "21 replies"),
    ] as [(Int, String?, String)])
  func oneIsSingularAndNoneAndSeveralArePlural(number: Int, several: String?, words: String) {
    #expect(counted(number, "answer", several) == words)
  }
}
