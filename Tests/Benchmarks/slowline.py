#!/usr/bin/env python3
"""A slow line: 9,600 baud, simulated by a terminal that takes 960 bytes a second and says so.

usage: slowline.py PROGRAM [BAUD]

Presses a key ten times at the rate of a held key, then waits until the line is quiet. Prints how long the first paint
and a single key take, what the ten keys cost beside ten keys pressed one by one, and how long after the last of them
the line is quiet.
"""
import fcntl, os, pty, select, struct, sys, termios, time

program = os.path.abspath(sys.argv[1])
baud = int(sys.argv[2]) if len(sys.argv) > 2 else 9600
SPEEDS = {1200: termios.B1200, 2400: termios.B2400, 9600: termios.B9600, 19200: termios.B19200}
rate = baud / 10
master, slave = pty.openpty()
attributes = termios.tcgetattr(slave)
attributes[4] = attributes[5] = SPEEDS[baud]
termios.tcsetattr(slave, termios.TCSANOW, attributes)
fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
pid = os.fork()
if pid == 0:
    os.setsid()
    fcntl.ioctl(slave, termios.TIOCSCTTY, 0)
    for number in (0, 1, 2):
        os.dup2(slave, number)
    os.execve(program, [program], {
        "TERM": "vt100", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "SEKISHO_LANG": "en"})
os.close(slave)


def carry(keys, every=0.0, quiet=0.8):
    """Sends keys at a pace while the line carries bytes at its own; bytes carried, seconds until the line fell quiet."""
    carried, begun, last = 0, time.monotonic(), time.monotonic()
    keys = list(keys)
    sent = 0
    while True:
        now = time.monotonic()
        if keys and now - begun >= sent * every:
            os.write(master, keys.pop(0))
            sent += 1
        if select.select([master], [], [], 0)[0]:
            # What the line can carry in a hundredth of a second.
            try:
                carried += len(os.read(master, max(1, int(rate / 100))))
            except OSError:
                return carried, last - begun
            last = time.monotonic()
            time.sleep(0.01)
        elif not keys and now - last > quiet:
            return carried, last - begun
        else:
            time.sleep(0.002)


first, seconds = carry([])
print(f"first screen: {first} bytes, {seconds:.1f} s")
carry([b"j"])
one_by_one = [carry([b"j"]) for _ in range(10)]
single = sum(count for count, _ in one_by_one)
print(f"ten keys one by one: {single} bytes, each painted after {max(s for _, s in one_by_one):.2f} s at most")
held, seconds = carry([b"k"] * 10, every=1 / 30)
print(f"ten keys held: {held} bytes ({held / single:.2f} of one by one), quiet {seconds - 9 / 30:.2f} s after the last")
os.write(master, b"q")
carry([])
os.close(master)
print(f"ended with {os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])}")
