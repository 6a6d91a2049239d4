// Recognises the terminal's answer to the question for its background, byte by byte.
#ifndef ANSWER_H
#define ANSWER_H

typedef enum { CT_NO_ANSWER, CT_ANSWER_PART, CT_WHOLE_ANSWER } ct_answer;

// An answer may begin: its `ESC ]` has come.
void ct_begin_answer(void);
// Takes the next byte. If the byte does not belong to an answer, or comes too late, it is not taken. Sets how light the background is, 0 to
// 100, once the answer is whole.
ct_answer ct_take_answer(int byte, int *lightness);

#endif
