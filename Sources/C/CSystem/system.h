/* What <unistd.h> declares for _GNU_SOURCE alone, without which the module Glibc is built. */
int syncfs(int fd);
