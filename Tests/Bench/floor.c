// The least that publishing costs: writes the files of a pack, each once, by a single write.
//
//     floor pack FOLDER PACK    gathers every file below FOLDER into PACK
//     floor write PACK FOLDER   writes them below FOLDER, which it makes
//
// A pack is, for each file, a line `length path` and then its bytes.
#define _XOPEN_SOURCE 700
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static FILE *pack;
static size_t root_length;

static void fail(const char *what) {
  perror(what);
  exit(1);
}

static int add(const char *path, const struct stat *status, int kind, struct FTW *place) {
  (void)place;
  if (kind != FTW_F) return 0;
  char *bytes = malloc((size_t)status->st_size + 1);
  FILE *file = fopen(path, "rb");
  if (!bytes || !file || fread(bytes, 1, (size_t)status->st_size, file) != (size_t)status->st_size) fail(path);
  fclose(file);
  fprintf(pack, "%lld %s\n", (long long)status->st_size, path + root_length + 1);
  fwrite(bytes, 1, (size_t)status->st_size, pack);
  free(bytes);
  return 0;
}

static void make_folders(char *path) {
  for (char *slash = strchr(path, '/'); slash; slash = strchr(slash + 1, '/')) {
    *slash = 0;
    if (mkdir(path, 0755) != 0 && errno != EEXIST) fail(path);
    *slash = '/';
  }
}

static void write_all(const char *bytes, const char *end) {
  char folder[4096] = "", path[4096];
  while (bytes < end) {
    char *name;
    size_t length = strtoull(bytes, &name, 10);
    const char *line_end = memchr(name, '\n', (size_t)(end - name));
    if (!line_end || line_end - name > 4000) fail("pack");
    snprintf(path, sizeof path, "%.*s", (int)(line_end - name - 1), name + 1);
    char *slash = strrchr(path, '/');
    size_t depth = slash ? (size_t)(slash - path) : 0;
    if (slash && (strncmp(folder, path, depth) != 0 || folder[depth] != 0)) {
      make_folders(path);
      snprintf(folder, sizeof folder, "%.*s", (int)depth, path);
    }
    int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
    if (file < 0 || write(file, line_end + 1, length) != (ssize_t)length || close(file) != 0) fail(path);
    bytes = line_end + 1 + length;
  }
}

int main(int count, char **arguments) {
  if (count != 4) return 2;
  if (strcmp(arguments[1], "pack") == 0) {
    root_length = strlen(arguments[2]);
    pack = fopen(arguments[3], "wb");
    if (!pack || nftw(arguments[2], add, 64, FTW_PHYS) != 0 || fclose(pack) != 0) fail(arguments[3]);
    return 0;
  }
  int file = open(arguments[2], O_RDONLY);
  struct stat status;
  if (file < 0 || fstat(file, &status) != 0) fail(arguments[2]);
  char *bytes = mmap(NULL, (size_t)status.st_size, PROT_READ, MAP_PRIVATE, file, 0);
  if (bytes == MAP_FAILED) fail(arguments[2]);
  if (mkdir(arguments[3], 0755) != 0 && errno != EEXIST) fail(arguments[3]);
  if (chdir(arguments[3]) != 0) fail(arguments[3]);
  write_all(bytes, bytes + status.st_size);
  return 0;
}
