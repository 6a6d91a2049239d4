#include "CTerminal.h"
int ct_rows(void) { return 24; }
