import Foundation
import LogEntries
import Synchronization
import TestPeers

/// Cloud Logging's `entries:list` as its reference describes it, with small pages.
final class FakeLogging: Sendable {
    struct State {
        var entries: [(moment: Timestamp, insertID: String, text: String)] = []
        var requests: [[String: Any]] = []
        var faults: [HTTPPeer.Reply] = []
        /// Whether every other page is empty, as it is when the search takes long.
        var hasEmptyPages = false
        /// What was asked for when a token for the next page was given out: it is to be asked for again.
        var asked: [String: String] = [:]
        /// No page is longer.
        var pageLimit = 3
    }

    let state = Mutex(State())

    static let token = "ya29.l0gging"

    func log(_ entries: [String]) {
        state.withLock { state in
            for text in entries {
                let json = try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
                let moment = (json?["timestamp"] as? String).flatMap { Timestamp($0) } ?? Timestamp(seconds: 0)
                state.entries.append((moment, json?["insertId"] as? String ?? "", text))
            }
            state.entries.sort { ($0.moment, $0.insertID) < ($1.moment, $1.insertID) }
        }
    }

    func answer(_ request: HTTPPeer.Request) -> HTTPPeer.Reply {
        if request.path == "/computeMetadata/v1/instance/service-accounts/default/token" {
            return .ok(#"{"access_token":"\#(Self.token)","expires_in":3599,"token_type":"Bearer"}"#)
        }
        return state.withLock { state in
            if !state.faults.isEmpty { return state.faults.removeFirst() }
            guard request.path == "/v2/entries:list", request.headers["authorization"] == "Bearer \(Self.token)" else {
                return .answer(401, "{}")
            }
            state.requests.append(request.json)
            return Self.list(request.json, &state)
        }
    }

    private static func list(_ request: [String: Any], _ state: inout State) -> HTTPPeer.Reply {
        let given = request["pageToken"] as? String
        guard let filter = request["filter"] as? String, filter.count <= 20_000,
            request["orderBy"] as? String == "timestamp asc", let size = request["pageSize"] as? Int, size > 0,
            let resources = request["resourceNames"] as? [String], !resources.isEmpty,
            given.map({ state.asked[$0] == "\(resources) \(filter)" }) ?? true,
            let quoted = filter.firstMatch(of: /timestamp >= "([^"]*)"/)?.output.1, let start = Timestamp(quoted)
        else { return .answer(400, #"{"error":{"code":400,"message":"bad request","status":"INVALID_ARGUMENT"}}"#) }
        let found = state.entries.filter { $0.moment >= start }
        // A token says how many entries went before, and whether an empty page did.
        let token = given?.split(separator: "-").compactMap { Int($0) } ?? [0, 0]
        func next(_ token: String) -> String {
            state.asked[token] = "\(resources) \(filter)"
            return token
        }
        if state.hasEmptyPages, token[1] == 0 { return .ok(#"{"nextPageToken":"\#(next("\(token[0])-1"))"}"#) }
        let page = found.dropFirst(token[0]).prefix(min(size, state.pageLimit))
        let end = token[0] + page.count
        let more = end < found.count ? ",\n\"nextPageToken\": \"\(next("\(end)-0"))\"" : ""
        return .ok("{\n\"entries\": [\n\(page.map(\.text).joined(separator: ",\n"))]\(more)\n}")
    }
}
