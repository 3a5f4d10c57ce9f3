import Foundation
import TestPeers

extension HTTPPeer.Request {
    /// The body as the JSON object that it has to be.
    var json: [String: Any] {
        (try? JSONSerialization.jsonObject(with: Data(body)) as? [String: Any]) ?? [:]
    }
}
