#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Keepwatch authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Certificates for tests, made by openssl when they are needed: an authority, and what it signs."""
import subprocess


def openssl(*arguments):
    subprocess.run(["openssl", *map(str, arguments)], check=True, capture_output=True)


class Authority:
    """A certificate authority of its own in a folder; `ca` is its certificate file."""

    def __init__(self, folder, name="Keepwatch Test CA"):
        self.folder = folder
        self.ca, self.key = folder / "ca.pem", folder / "ca.key"
        openssl("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", 3650,
                "-subj", f"/CN={name}", "-keyout", self.key, "-out", self.ca)
        (folder / "index.txt").touch()
        (folder / "ca.conf").write_text(
            "[ca]\ndefault_ca=own\n[own]\n"
            f"dir={folder}\ndatabase={folder}/index.txt\nnew_certs_dir={folder}\nrand_serial=yes\n"
            f"certificate={self.ca}\nprivate_key={self.key}\ndefault_md=sha256\npolicy=any\ncopy_extensions=copy\n"
            "unique_subject=no\n[any]\ncommonName=supplied\norganizationName=optional\n", encoding="utf-8")

    def _request(self, name, subject, san):
        key, request = self.folder / f"{name}.key", self.folder / f"{name}.csr"
        openssl("req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-utf8", "-subj", subject,
                "-addext", f"subjectAltName={san}", "-keyout", key, "-out", request)
        return key, request

    def signed(self, name, san="IP:127.0.0.1,DNS:localhost", subject="/CN=peer", begin="20200101000000Z",
               end="20990101000000Z"):
        """(chain, key) of a certificate that this authority vouches for."""
        key, request = self._request(name, subject, san)
        chain = self.folder / f"{name}.pem"
        openssl("ca", "-config", self.folder / "ca.conf", "-batch", "-utf8", "-notext", "-startdate", begin, "-enddate", end,
                "-in", request, "-out", chain)
        return chain, key

    def selfSigned(self, name, san="IP:127.0.0.1,DNS:localhost", days=365):
        """(chain, key) of one that nobody vouches for."""
        chain, key = self.folder / f"{name}.pem", self.folder / f"{name}.key"
        openssl("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", days,
                "-subj", "/CN=peer", "-addext", f"subjectAltName={san}", "-keyout", key, "-out", chain)
        return chain, key
