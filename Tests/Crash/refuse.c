/* Preloaded into a build, counts the calls that change the disk and spoils one of them.
 *
 * CRASH_LOG    a file to which each call is added before it is made: a line `write public/index.html`
 * CRASH_AT     the number of the call to spoil, from 1; 0 or nothing to count only
 * CRASH_HOW    kill: the process dies before it; half: after half of the bytes of a write;
 *              a number: it fails with this errno, and a write writes half before it does
 * CRASH_LASTS  1: calls after it that need room on the disk (the errno ENOSPC) or any (the others) fail too
 * CRASH_VANISH the end of a path: the file is removed just before it is opened for reading for the second time
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { MOST_FILES = 4096, LONGEST = 256 };

static char names[MOST_FILES][LONGEST]; /* of files open for writing; empty for the rest */
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static long count, at;
static int journal = -1, is_fatal, is_half, failure, lasts;

static long number(const char *name) {
  const char *text = getenv(name);
  return text ? strtol(text, NULL, 10) : 0;
}

__attribute__((constructor)) static void begin(void) {
  const char *path = getenv("CRASH_LOG"), *how = getenv("CRASH_HOW");
  if (path) journal = syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
  at = number("CRASH_AT");
  lasts = number("CRASH_LASTS") != 0;
  is_half = how && !strcmp(how, "half");
  is_fatal = how && (is_half || !strcmp(how, "kill"));
  failure = how && !is_fatal ? atoi(how) : 0;
}

static void *original(const char *name) { return dlsym(RTLD_NEXT, name); }

static void die(void) {
  syscall(SYS_kill, getpid(), SIGKILL);
  for (;;) pause();
}

/* The errno with which the call is to fail, or 0. `bytes`: those of a write, else NULL. */
static int spoil(const char *call, const char *path, int needs_room, int descriptor, const void *bytes, size_t size) {
  char line[LONGEST + 32];
  int result = 0;
  pthread_mutex_lock(&mutex);
  int length = snprintf(line, sizeof line, "%s %s\n", call, path);
  if (journal >= 0) syscall(SYS_write, journal, line, length);
  count++;
  int is_it = at > 0 && count == at;
  int is_after = at > 0 && count > at && lasts && failure && (needs_room || failure != ENOSPC);
  if (is_it || is_after) {
    if (bytes && size > 1 && (is_half || (failure && is_it))) syscall(SYS_write, descriptor, bytes, size / 2);
    if (is_fatal) die();
    result = failure;
  }
  pthread_mutex_unlock(&mutex);
  return result;
}

static int refuse(int code) {
  errno = code;
  return -1;
}

static void vanish(const char *path) {
  const char *end = getenv("CRASH_VANISH");
  size_t length = strlen(path), wanted = end ? strlen(end) : 0;
  static int times;
  if (!wanted || length < wanted || strcmp(path + length - wanted, end)) return;
  if (++times == 2) syscall(SYS_unlinkat, AT_FDCWD, path, 0);
}

static int opened(int descriptor, const char *path) {
  if (descriptor >= 0 && descriptor < MOST_FILES) snprintf(names[descriptor], LONGEST, "%s", path);
  return descriptor;
}

static int open_file(int folder, const char *path, int flags, mode_t mode) {
  if (!(flags & (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC))) {
    vanish(path);
    return syscall(SYS_openat, folder, path, flags, mode);
  }
  int code = spoil("open", path, flags & O_CREAT, -1, NULL, 0);
  return code ? refuse(code) : opened(syscall(SYS_openat, folder, path, flags, mode), path);
}

#define MODE(flags) \
  mode_t mode = 0; \
  if ((flags) & O_CREAT) { \
    va_list list; \
    va_start(list, flags); \
    mode = va_arg(list, mode_t); \
    va_end(list); \
  }

int open(const char *path, int flags, ...) { MODE(flags) return open_file(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE(flags) return open_file(AT_FDCWD, path, flags, mode); }
int openat(int folder, const char *path, int flags, ...) { MODE(flags) return open_file(folder, path, flags, mode); }
int openat64(int folder, const char *path, int flags, ...) { MODE(flags) return open_file(folder, path, flags, mode); }

static const char *name_of(int descriptor) {
  return descriptor >= 0 && descriptor < MOST_FILES && names[descriptor][0] ? names[descriptor] : NULL;
}

ssize_t write(int descriptor, const void *bytes, size_t size) {
  const char *path = name_of(descriptor);
  int code = path ? spoil("write", path, 1, descriptor, bytes, size) : 0;
  return code ? refuse(code) : syscall(SYS_write, descriptor, bytes, size);
}

/* A close that fails has closed. */
int close(int descriptor) {
  const char *path = name_of(descriptor);
  int code = path ? spoil("close", path, 1, -1, NULL, 0) : 0;
  if (path) names[descriptor][0] = 0;
  int result = syscall(SYS_close, descriptor);
  return code ? refuse(code) : result;
}

#define ON_FILE(call) \
  int call(int descriptor) { \
    const char *path = name_of(descriptor); \
    int code = spoil(#call, path ? path : "a folder", 1, -1, NULL, 0); \
    return code ? refuse(code) : ((int (*)(int))original(#call))(descriptor); \
  }
ON_FILE(fsync)
ON_FILE(fdatasync)

int ftruncate(int descriptor, off_t size) {
  const char *path = name_of(descriptor);
  int code = path ? spoil("ftruncate", path, 1, -1, NULL, 0) : 0;
  return code ? refuse(code) : syscall(SYS_ftruncate, descriptor, size);
}

int rename(const char *from, const char *to) {
  int code = spoil("rename", to, 0, -1, NULL, 0);
  return code ? refuse(code) : syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
}

int unlink(const char *path) {
  int code = spoil("unlink", path, 0, -1, NULL, 0);
  return code ? refuse(code) : syscall(SYS_unlinkat, AT_FDCWD, path, 0);
}

int rmdir(const char *path) {
  int code = spoil("rmdir", path, 0, -1, NULL, 0);
  return code ? refuse(code) : syscall(SYS_unlinkat, AT_FDCWD, path, AT_REMOVEDIR);
}

int mkdir(const char *path, mode_t mode) {
  int code = spoil("mkdir", path, 1, -1, NULL, 0);
  return code ? refuse(code) : syscall(SYS_mkdirat, AT_FDCWD, path, mode);
}
