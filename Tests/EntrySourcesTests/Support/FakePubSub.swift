import Foundation
import Synchronization
import TestPeers

/// Pub/Sub as its reference describes it: what is pulled is held back for a while, and comes again unless it is
/// acknowledged in time.
final class FakePubSub: Sendable {
    struct State {
        var waiting: [(id: String, data: String?)] = []
        var held: [String: (id: String, data: String?)] = [:]
        var acknowledged: [String] = []
        var extended: [String] = []
        var deliveries = 0
        /// What is done instead of the next requests.
        var faults: [HTTPPeer.Reply] = []
        var requests: [HTTPPeer.Request] = []
        /// Whether every deadline passes at once.
        var expiresAtOnce = false
    }

    let state = Mutex(State())

    static let subscription = "projects/p/subscriptions/s"
    static let token = "ya29.t0ken"

    func publish(_ entries: [String]) {
        state.withLock { state in
            for entry in entries {
                state.waiting.append((String(state.waiting.count), Data(entry.utf8).base64EncodedString()))
            }
        }
    }

    /// Publishes a message whose data is this, encoded or not.
    func publish(raw data: String?) { state.withLock { $0.waiting.append(("raw", data)) } }

    /// Everything that is not acknowledged may come again.
    func expire() {
        state.withLock { state in
            state.waiting += state.held.values
            state.held = [:]
        }
    }

    func answer(_ request: HTTPPeer.Request) -> HTTPPeer.Reply {
        if request.path == "/computeMetadata/v1/instance/service-accounts/default/token" {
            return .ok(#"{"access_token":"\#(Self.token)","expires_in":3599,"token_type":"Bearer"}"#)
        }
        return state.withLock { state in
            state.requests.append(request)
            if !state.faults.isEmpty { return state.faults.removeFirst() }
            guard request.headers["authorization"] == "Bearer \(Self.token)" else {
                return .answer(401, #"{"error":{"code":401,"message":"who are you","status":"UNAUTHENTICATED"}}"#)
            }
            switch request.path {
            case "/v1/\(Self.subscription):pull": return Self.pull(request, &state)
            case "/v1/\(Self.subscription):acknowledge": return Self.acknowledge(request, &state)
            case "/v1/\(Self.subscription):modifyAckDeadline": return Self.extend(request, &state)
            default: return .answer(404, "{}")
            }
        }
    }

    private static let moment = "2026-11-20T05:14:02.118Z"

    private static func pull(_ request: HTTPPeer.Request, _ state: inout State) -> HTTPPeer.Reply {
        guard let count = request.json["maxMessages"] as? Int, count > 0 else { return .answer(400, "{}") }
        let pulled = state.waiting.prefix(count)
        state.waiting.removeFirst(pulled.count)
        let messages = pulled.map { message -> String in
            state.deliveries += 1
            let acknowledgement = "ack-\(state.deliveries)"
            state.held[acknowledgement] = message
            let data = message.data.map { #""data":"\#($0)","# } ?? ""
            // A log sink says in attributes what the entry says.
            let rest =
                #""attributes":{"logging.googleapis.com/timestamp":"\#(Self.moment)"},"publishTime":"\#(Self.moment)""#
            return #"{"ackId":"\#(acknowledgement)","message":{\#(data)"messageId":"\#(message.id)",\#(rest)}}"#
        }
        if state.expiresAtOnce {
            state.waiting += state.held.values
            state.held = [:]
        }
        return .ok(messages.isEmpty ? "{}" : "{\n \"receivedMessages\": [\n\(messages.joined(separator: ",\n"))]\n}\n")
    }

    private static func acknowledge(_ request: HTTPPeer.Request, _ state: inout State) -> HTTPPeer.Reply {
        guard let ids = request.json["ackIds"] as? [String], !ids.isEmpty else { return .answer(400, "{}") }
        for id in ids {
            if let message = state.held.removeValue(forKey: id) { state.acknowledged.append(message.id) }
        }
        return .ok("{}")
    }

    private static func extend(_ request: HTTPPeer.Request, _ state: inout State) -> HTTPPeer.Reply {
        guard let ids = request.json["ackIds"] as? [String], !ids.isEmpty,
            let seconds = request.json["ackDeadlineSeconds"] as? Int, (0...600).contains(seconds)
        else { return .answer(400, "{}") }
        state.extended += ids
        return .ok("{}")
    }
}
