import Files
import Testing

@Test(arguments: [
  ("amina:x:1000:1000:Amina,,,:/home/amina:/bin/bash\n", "/home/amina"),
  ("root:x:0:0::/root:/bin/sh\nzoë:x:1000:1::/home/zoë:\n", "/home/zoë"),
  ("old:x:1000:1:::\nnew:x:1000:1::/home/new:", "/home/new"), ("a:x:1000:1::home:/bin/sh", nil),
  ("a:x:10000:1::/home/a:/bin/sh", nil), ("a:x: 1000:1::/home/a:", nil), ("a:x:1000:1:", nil),
  ("+\n\n:::::\n", nil), ("", nil),
])
func theHomeOfAUserIsTheSixthFieldOfTheUsersLine(lines: String, home: String?) {
  #expect(homeFolder(ofUser: 1000, in: Array(lines.utf8)) == home)
}
