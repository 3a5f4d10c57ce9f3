import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Storage

/// A server of PostgreSQL for tests, in a temporary folder, on a free port of the loopback interface. It speaks TLS.
///
/// The shell that starts it stops it when the tests have ended, however they end.
final class PostgreSQLServer: Sendable {
    /// The server that tests share; each of them has databases of its own.
    static let shared = Result { try PostgreSQLServer() }

    /// Whether the tests on a server are asked for, and the Debian package `postgresql` is there.
    static var isWanted: Bool {
        binaries != nil && ProcessInfo.processInfo.environment["SHIELDWATCH_TEST_POSTGRESQL"] != nil
    }

    static let reason = "PostgreSQL is tried by itself: make test-postgresql"

    /// A password that no error may show.
    static let password = "zebra-cross1ng"

    let folder: String
    private let port: UInt16
    private let databases = Mutex(0)

    init() throws {
        let binaries = try #require(PostgreSQLServer.binaries)
        folder = "/tmp/shieldwatch-pg-\(UUID().uuidString)"
        port = try Self.freePort()
        _ = try ChildProcess(
            "/bin/sh",
            ["-c", Self.script, "sh", folder, binaries, "\(port)", Self.password, "\(getpid())"]
        )
        try waitUntilReady()
    }

    /// The URI of a database, made if it has no name yet.
    func uri(_ name: String? = nil, password: String = PostgreSQLServer.password) throws -> String {
        try "postgresql://postgres:\(password)@127.0.0.1:\(port)/\(name ?? makeDatabase())"
    }

    private func makeDatabase() throws -> String {
        let number = databases.withLock { number in
            number += 1
            return number
        }
        try command("CREATE DATABASE test\(number) TEMPLATE template0 ENCODING 'UTF8'")
        return "test\(number)"
    }

    /// Runs a statement as an administrator.
    @discardableResult
    func command(_ sql: String, in database: String = "postgres") throws -> String? {
        let link = PostgreSQLLink(try PostgreSQLAddress(uri(database)), PostgreSQLLimits())
        try link.openIfNeeded()
        return try link.command(sql)
    }

    /// Kills the server as a loss of power does; the shell starts it anew.
    func crash() throws {
        let line = try String(contentsOfFile: "\(folder)/data/postmaster.pid", encoding: .utf8).split(separator: "\n")[
            0
        ]
        kill(try #require(pid_t(line)), SIGQUIT)
    }

    private func waitUntilReady() throws {
        let end = Date(timeIntervalSinceNow: 60)
        while true {
            do {
                try command("SELECT 1")
                return
            } catch {
                guard Date() < end else { throw error }
                Thread.sleep(forTimeInterval: 0.1)
            }
        }
    }
}

extension PostgreSQLServer {
    private static let binaries: String? = {
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: "/usr/lib/postgresql")) ?? []
        let folders = versions.sorted().reversed().map { "/usr/lib/postgresql/\($0)/bin" }
        return folders.first { FileManager.default.isExecutableFile(atPath: "\($0)/initdb") }
    }()

    /// Starts the server again and again until whoever wanted it has gone. It refuses to run as root.
    private static let script = """
        folder=$1 binaries=$2 port=$3 password=$4 parent=$5
        as_user() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
        mkdir -m 700 "$folder" && printf %s "$password" >"$folder/password" || exit 1
        if [ "$(id -u)" = 0 ]; then chown -R postgres "$folder"; fi
        cd "$folder"
        as_user "$binaries/initdb" -D "$folder/data" -U postgres -E UTF8 --locale=C.UTF-8 --no-sync \
            --auth=scram-sha-256 --pwfile="$folder/password" >"$folder/log" 2>&1 || exit 1
        as_user openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=localhost \
            -keyout "$folder/data/server.key" -out "$folder/data/server.crt" >>"$folder/log" 2>&1 || exit 1
        as_user sh -c 'while [ ! -e "$1/stop" ]; do "$2/postgres" -D "$1/data" -p "$3" -F -k "" \
            -c listen_addresses=127.0.0.1 -c max_connections=400 -c shared_buffers=32MB \
            -c ssl=on -c deadlock_timeout=200ms -c full_page_writes=off; done' sh \
            "$folder" "$binaries" "$port" >>"$folder/log" 2>&1 &
        while kill -0 "$parent" 2>/dev/null; do sleep 1; done
        touch "$folder/stop"
        kill -INT "$(head -n 1 "$folder/data/postmaster.pid")"
        wait
        rm -rf "$folder"
        """

    private static func freePort() throws -> UInt16 {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, length) == 0 && getsockname(descriptor, $0, &length) == 0
            }
        }
        try #require(isBound)
        return UInt16(bigEndian: address.sin_port)
    }
}
