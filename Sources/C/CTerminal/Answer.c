// Recognises the terminal's answer to the question for its background: `ESC ] 11 ; rgb : RRRR / GGGG / BBBB`, with one to four hexadecimal
// digits a colour, perhaps a fourth one for how opaque it is, and `ESC \` or BEL at the end.
#include "Answer.h"
#include "State.h"

// What came of the answer, from behind its `ESC ]`.
static char bytes[48];
static int length;
static long long last_came_at;

static int value_of(char digit) {
  if (digit >= '0' && digit <= '9') return digit - '0';
  if (digit >= 'a' && digit <= 'f') return digit - 'a' + 10;
  return digit >= 'A' && digit <= 'F' ? digit - 'A' + 10 : -1;
}

// Reads the colours that begin at a place, each as 0 to 100. Returns the place behind them, `length` if more may come, or -1 if these are no
// colours.
static int read_colours(int place, int colours[4], int *count) {
  for (*count = 0; *count < 4;) {
    int digits = 0, value = 0, most = 0;
    for (; place < length && digits < 4 && value_of(bytes[place]) >= 0; digits++, place++) {
      value = value * 16 + value_of(bytes[place]);
      most = most * 16 + 15;
    }
    if (place == length) return length;
    if (digits == 0) return -1;
    colours[(*count)++] = value * 100 / most;
    if (bytes[place] != '/') return *count >= 3 ? place : -1;
    place++;
  }
  return -1;
}

// How far the bytes are an answer.
static ct_answer judge(int *lightness) {
  static const char head[] = "11;rgb";
  int place = 0, count = 0, colours[4];
  for (; head[place]; place++) {
    if (place == length) return CT_ANSWER_PART;
    if (bytes[place] != head[place]) return CT_NO_ANSWER;
  }
  if (place < length && bytes[place] == 'a') place++;
  if (place == length) return CT_ANSWER_PART;
  if (bytes[place++] != ':') return CT_NO_ANSWER;
  place = read_colours(place, colours, &count);
  if (place < 0) return CT_NO_ANSWER;
  if (place == length) return CT_ANSWER_PART;
  if (bytes[place] == 27) {
    if (place + 1 == length) return CT_ANSWER_PART;
    if (bytes[place + 1] != '\\') return CT_NO_ANSWER;
  } else if (bytes[place] != '\a') {
    return CT_NO_ANSWER;
  }
  // As the eye weighs the colours.
  *lightness = (30 * colours[0] + 59 * colours[1] + 11 * colours[2]) / 100;
  return CT_WHOLE_ANSWER;
}

void ct_begin_answer(void) {
  length = 0;
  last_came_at = ct_now();
}

// How long the rest of an answer may take, in milliseconds.
enum { patience = 2000 };

ct_answer ct_take_answer(int byte, int *lightness) {
  if (byte < 0 || byte > 126 || length == (int)sizeof bytes) return CT_NO_ANSWER;
  if (ct_now() - last_came_at > patience) return CT_NO_ANSWER;
  bytes[length++] = (char)byte;
  last_came_at = ct_now();
  ct_answer result = judge(lightness);
  if (result == CT_NO_ANSWER) length--;
  return result;
}
