/* What <unistd.h> declares for _GNU_SOURCE alone, without which the module Glibc is built. */
int syncfs(int fd);

/* The environment for a program that is started. Swift does not let a variable be read that others may change. */
extern char **environ;
static inline char **webside_environment(void) { return environ; }
