/* What Linux has and Swift's Glibc module leaves out, being declared there for _GNU_SOURCE only. */
#ifndef MINGZHANG_CLINUX_H
#define MINGZHANG_CLINUX_H

/* renameat2(2): lets two names change places in one step (RENAME_EXCHANGE, linux/fs.h). */
int renameat2(int folder, const char *name, int other_folder, const char *other_name,
              unsigned int flags);

static const unsigned int rename_exchange = 1u << 1;

/* sched_getaffinity(2): the processors a process may use, one bit each; 0 is this process. */
int sched_getaffinity(int process, unsigned long length, unsigned long *set);

#endif
