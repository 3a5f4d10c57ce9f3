package import AsyncHTTPClient
import NIOCore

/// Reads what is answered, and no more of it than is wanted.
package enum ResponseBody {
    /// The first bytes of an answer, as far as they come within a time.
    package static func beginning(of response: HTTPClientResponse, limit: Int, within time: Duration) async -> [UInt8] {
        await withTaskGroup(of: [UInt8]?.self) { group in
            group.addTask { await beginning(of: response, limit: limit) }
            group.addTask {
                try? await Task.sleep(for: time)
                return nil
            }
            for await bytes in group {
                // After the time the reading ends, and answers what has come.
                group.cancelAll()
                if let bytes { return bytes }
            }
            return []
        }
    }

    /// The first bytes of an answer, as far as they come.
    package static func beginning(of response: HTTPClientResponse, limit: Int) async -> [UInt8] {
        var bytes: [UInt8] = []
        do {
            for try await part in response.body {
                bytes += part.readableBytesView
                if bytes.count >= limit { break }
            }
        } catch {
            // What has come of it is told; the status has said what counts.
        }
        return Array(bytes.prefix(limit))
    }
}
