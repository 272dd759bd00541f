#!/usr/bin/env python3
"""Random keys, pastes, sizes and mouse events in a real terminal: does the program stand, and does it grow?

usage: wander.py PROGRAM [SECONDS] [SEED]

One home directory for the whole walk, so that bookmarks, drafts and exports pile up as they would for a user. The
program may end only because it was told to (status 0); it is then started again. Prints its memory through the longest
run, and ends with status 1 where it crashed or hung.
"""
import fcntl, os, pty, random, select, shutil, struct, sys, tempfile, termios, time

program = os.path.abspath(sys.argv[1])
seconds = float(sys.argv[2]) if len(sys.argv) > 2 else 60
seed = int(sys.argv[3]) if len(sys.argv) > 3 else 1
rng = random.Random(seed)
home = tempfile.mkdtemp(prefix="sekisho-wander-")

NAMED = [b"\x1b[A", b"\x1b[B", b"\x1b[C", b"\x1b[D", b"\x1b[H", b"\x1b[F", b"\x1b[5~", b"\x1b[6~", b"\x1b[3~", b"\x1bOP",
         b"\r", b"\t", b"\x1b[Z", b"\x7f", b"\x1b", b"\x10", b"\x15", b"\x0c"]
LETTERS = [bytes([c]) for c in range(0x21, 0x7F) if chr(c) != "q"] + [b" "]
# Not the bytes by which the terminal itself ends, stops or holds a program: ^C, ^S, ^Z, ^\\.
BYTES = [byte for byte in range(1, 256) if byte not in (0x03, 0x13, 0x1A, 0x1C, ord("q"))]
WORDS = ["camera", "ドローン", "111-48-8", "7A101", "2.B.1", "300 km", "500kg", "あ", "é", "ferment", "y", "n", "zzzz"]


def step():
    """What a user does next, and whether it is a new size."""
    dice = rng.random()
    if dice < 0.45:
        return rng.choice(NAMED), None
    if dice < 0.80:
        return rng.choice(LETTERS), None
    if dice < 0.88:
        return rng.choice(WORDS).encode() + rng.choice([b"", b"\r"]), None
    if dice < 0.93:
        button = rng.choice([0, 0, 0, 32, 64, 65, 2])
        where = f"{button};{rng.randint(1, 250)};{rng.randint(1, 80)}"
        return f"\x1b[<{where}{rng.choice('Mm')}".encode(), None
    if dice < 0.97:
        return b"", (rng.randint(1, 70), rng.randint(1, 220))
    if dice < 0.9995:
        return bytes(rng.choices(BYTES, k=rng.randint(1, 20))), None
    return b"\x1b\x1b\x1bq", None


def start():
    language = rng.choice(["en", "ja"])
    environment = {
        "TERM": rng.choice(["xterm-256color", "xterm-256color", "screen", "linux", "vt100"]), "LC_ALL": "C.UTF-8",
        "PATH": "/usr/bin:/bin", "HOME": home, "SEKISHO_LANG": language}
    pid, fd = pty.fork()
    if pid == 0:
        os.chdir(home)
        os.execve(program, [program], environment)
    resize(fd, (24, 80))
    return pid, fd


def resize(fd, size):
    fcntl.ioctl(fd, termios.TIOCSWINSZ, struct.pack("HHHH", *size, 0, 0))


def memory(pid):
    with open(f"/proc/{pid}/smaps_rollup") as rollup:
        lines = [line.split() for line in rollup]
    return sum(int(line[1]) for line in lines if line[0].startswith("Private_")) / 1024


events = runs = painted = 0
longest = []
failure = None
begun = time.monotonic()
while time.monotonic() - begun < seconds and not failure:
    pid, fd = start()
    runs += 1
    samples, own = [], 0
    while time.monotonic() - begun < seconds:
        keys, size = step()
        try:
            if size:
                resize(fd, size)
            else:
                os.write(fd, keys)
            events += 1
            own += 1
            # Mostly the program is let to answer, sometimes it is run over.
            wait = 0.5 if rng.random() < 0.02 else rng.choice([0, 0.001, 0.004])
            while select.select([fd], [], [], wait)[0]:
                painted += len(os.read(fd, 65536))
                wait = 0
            if own % 2000 == 0:
                samples.append(memory(pid))
        except OSError:
            break
        ended, status = os.waitpid(pid, os.WNOHANG)
        if ended:
            break
    else:
        os.kill(pid, 15)
    deadline = time.monotonic() + 10
    ended, status = os.waitpid(pid, os.WNOHANG)
    while not ended and time.monotonic() < deadline:
        if select.select([fd], [], [], 0.05)[0]:
            try:
                os.read(fd, 65536)
            except OSError:
                pass
        ended, status = os.waitpid(pid, os.WNOHANG)
    os.close(fd)
    if not ended:
        failure = f"hangs after {own} events of run {runs}"
        os.kill(pid, 9)
        os.waitpid(pid, 0)
    elif os.waitstatus_to_exitcode(status) not in (0, -15):
        failure = f"ended with {os.waitstatus_to_exitcode(status)} after {own} events of run {runs}"
    if len(samples) > len(longest):
        longest = samples
shutil.rmtree(home)
print(f"seed {seed}: {events} events in {runs} runs, {time.monotonic() - begun:.0f} s, {painted / 1e6:.1f} MB painted")
if longest:
    shown = longest[:: max(1, len(longest) // 10)]
    print("private memory through the longest run, MB: " + " ".join(f"{value:.1f}" for value in shown))
if failure:
    sys.exit(f"seed {seed}: {failure}")
