"""A real web server for a built folder, on a free loopback port, ended by its own process."""

import shutil
import socket
import subprocess
import time
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

CONFIGURATION = """
daemon off; master_process off; worker_processes 1; pid {folder}/pid; error_log {folder}/errors;
events {{}}
http {{
    types {{
        text/html html; text/css css; application/javascript js; image/svg+xml svg;
        image/png png; application/xml xml; text/plain txt; application/json json;
    }}
    charset utf-8;
    log_format wire '$request_uri $status $bytes_sent';
    access_log {folder}/requests wire;
    client_body_temp_path {folder}/t1; proxy_temp_path {folder}/t2; fastcgi_temp_path {folder}/t3;
    uwsgi_temp_path {folder}/t4; scgi_temp_path {folder}/t5;
    gzip on; gzip_types text/css application/javascript image/svg+xml;
    gzip_static {gzip_static};
    add_header Content-Security-Policy "{policy}" always;
    server {{
        listen 127.0.0.1:{port};
        location {path} {{ alias {root}/; }}
        error_page 404 {path}404.html;
    }}
}}
"""

TRUSTED_TYPES = "require-trusted-types-for 'script'; trusted-types mingzhang"

STRICT_POLICY = "; ".join(
    ["default-src 'none'"]
    + [f"{kind}-src 'self'" for kind in ("style", "script", "img")]
    + [TRUSTED_TYPES]
)


@dataclass
class Server:
    """A running server: where the site is, and what was asked of it."""

    address: str
    folder: Path

    def forget_requests(self) -> None:
        (self.folder / "requests").write_text("")

    def requests(self) -> list[tuple[str, int, int]]:
        """The address, status and bytes on the wire, headers included, of each request so far."""
        lines = (self.folder / "requests").read_text().splitlines()
        return [(uri, int(status), int(sent)) for uri, status, sent in map(str.split, lines)]


def free_port() -> int:
    with closing(socket.socket()) as each:
        each.bind(("127.0.0.1", 0))
        return each.getsockname()[1]


@contextmanager
def serving(
    root: Path,
    folder: Path,
    path: str = "/",
    port: int | None = None,
    gzip_static: bool = False,
    policy: str = STRICT_POLICY,
):
    """Serves a built folder under a path with nginx, whose files go to `folder`.

    With `gzip_static` it sends the `.gz` beside a file to those who understand that.
    """
    port = port or free_port()
    folder.mkdir(parents=True, exist_ok=True)
    settings = {"folder": folder, "root": root, "path": path, "port": port}
    settings["gzip_static"] = "on" if gzip_static else "off"
    configuration = folder / "nginx.conf"
    configuration.write_text(CONFIGURATION.format(policy=policy, **settings))
    nginx = shutil.which("nginx", path="/usr/sbin:/usr/local/sbin:/usr/bin") or "nginx"
    process = subprocess.Popen([nginx, "-p", folder, "-e", folder / "errors", "-c", configuration])
    try:
        wait_for(port, process)
        yield Server(f"http://127.0.0.1:{port}{path}", folder)
    finally:
        process.terminate()
        process.wait(timeout=10)


def wait_for(port: int, process: subprocess.Popen) -> None:
    """Returns when the server answers."""
    for _ in range(200):
        assert process.poll() is None, "nginx ended at once; see its error log"
        with closing(socket.socket()) as each:
            if each.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise TimeoutError("nginx did not answer within 10 s")
