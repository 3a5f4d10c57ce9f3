import Foundation
import Synchronization

/// Listens for what transactions of all processes announce, on a connection and a thread of its own.
final class PostgreSQLListener: Sendable {
    /// The server's name for what we announce.
    static let channel = "shieldwatch"

    private let signal: WakeSignal
    private let isClosed = Mutex(false)

    /// How long it waits at a time, in milliseconds: closing takes no longer.
    private static let interval: Int32 = 250

    /// How long it waits before it connects anew, in seconds.
    private static let pause = 0.5

    init(_ address: PostgreSQLAddress, _ limits: PostgreSQLLimits, _ signal: WakeSignal) {
        self.signal = signal
        let thread = Thread { [self] in
            let link = PostgreSQLLink(address, limits)
            while !isClosed.withLock({ $0 }) { listen(link) }
        }
        thread.name = "shieldwatch-listen"
        thread.start()
    }

    func close() { isClosed.withLock { $0 = true } }

    /// Listens until the connection is lost or nobody wants to know any more.
    private func listen(_ link: PostgreSQLLink) {
        do throws(PostgreSQLFailure) {
            try link.openIfNeeded()
            try link.command("LISTEN \(Self.channel)")
            // Whatever was announced before this moment has not been heard.
            signal.begin()
            while !isClosed.withLock({ $0 }) {
                for topic in try link.notifications(waiting: Self.interval) { signal.send(topic) }
            }
        } catch {
            signal.interrupt()
            link.close()
            Thread.sleep(forTimeInterval: Self.pause)
        }
    }
}
