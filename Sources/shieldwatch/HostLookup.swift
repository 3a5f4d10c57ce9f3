import Dispatch
import Glibc

/// Asks the system for the addresses of hosts.
enum HostLookup {
    /// Whether a host has an address. The system's own limits say how long that may take.
    static func hasAddress(_ host: String) async -> Bool {
        await withCheckedContinuation { continuation in
            // The system blocks the thread that asks.
            DispatchQueue(label: "shieldwatch.lookup").async {
                var found: UnsafeMutablePointer<addrinfo>?
                let status = getaddrinfo(host, nil, nil, &found)
                if let found { freeaddrinfo(found) }
                continuation.resume(returning: status == 0)
            }
        }
    }
}
