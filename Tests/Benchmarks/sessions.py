#!/usr/bin/env python3
"""Many sessions at once: does each still answer its keys, and what do they take together?

usage: sessions.py PROGRAM [COUNT] [--recorded]

With --recorded each session runs inside `script`, as a seminar's would that is kept; its memory is counted too.
"""
import fcntl, os, pty, select, statistics, struct, sys, termios, time

arguments = [word for word in sys.argv[1:] if word != "--recorded"]
program, count = os.path.abspath(arguments[0]), int(arguments[1]) if len(arguments) > 1 else 120
command = ["/usr/bin/script", "-qec", program, "/dev/null"] if "--recorded" in sys.argv else [program]
environment = {"TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": "/"}
sessions = []
for _ in range(count):
    pid, fd = pty.fork()
    if pid == 0:
        os.execve(command[0], command, environment)
    fcntl.ioctl(fd, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    sessions.append((pid, fd))


def drain(fd, seconds):
    total = 0
    while select.select([fd], [], [], seconds)[0]:
        try:
            total += len(os.read(fd, 65536))
        except OSError:
            break
    return total


started = time.perf_counter()
for _, fd in sessions:
    if not select.select([fd], [], [], 10)[0]:
        sys.exit("a session did not paint")
    drain(fd, 0)
print(f"{count} sessions painted within {time.perf_counter() - started:.2f} s")

time.sleep(2)
for _, fd in sessions:
    drain(fd, 0)

waits = []
for key in [b"j", b"4", b"j", b"2", b"j", b"3", b"j", b"/", b"m"]:
    begin = time.perf_counter()
    for _, fd in sessions:
        os.write(fd, key)
    waiting = {fd for _, fd in sessions}
    while waiting:
        ready, _, _ = select.select(list(waiting), [], [], 10)
        if not ready:
            sys.exit("a session did not answer")
        for fd in ready:
            os.read(fd, 65536)
            waits.append(time.perf_counter() - begin)
            waiting.discard(fd)
    # The page follows its list a moment later.
    time.sleep(0.5)
    for _, fd in sessions:
        drain(fd, 0)
waits.sort()
print(
    f"a key pressed in all at once is answered after {statistics.median(waits) * 1000:.1f} ms "
    f"(median), {waits[len(waits) * 99 // 100] * 1000:.1f} ms (99th percentile), {waits[-1] * 1000:.1f} ms (last)"
)


def family(pid):
    """A process and those that it started."""
    with open(f"/proc/{pid}/task/{pid}/children") as children:
        return [pid] + [each for child in children.read().split() for each in family(int(child))]


pss = 0
for pid in (each for pid, _ in sessions for each in family(pid)):
    with open(f"/proc/{pid}/smaps_rollup") as rollup:
        pss += next(int(line.split()[1]) for line in rollup if line.startswith("Pss:"))
print(f"proportional memory: {pss / count / 1024:.1f} MB a session")
for pid, fd in sessions:
    os.write(fd, b"\x1b")
    os.write(fd, b"q")
for pid, fd in sessions:
    os.close(fd)
    os.waitpid(pid, 0)
