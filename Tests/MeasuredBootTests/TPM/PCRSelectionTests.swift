import MeasuredBoot
import Testing

/// Selections are written and read as people write them.
struct PCRSelectionTests {
    @Test(arguments: [
        ("sha256:0-9,14", "sha256:0-9,14"), ("sha1:7", "sha1:7"), ("sha256:1,0,2,4", "sha256:0-2,4"),
        ("sha1:all+SHA384:23", "sha1:0-23+sha384:23"), ("sha256:3-3", "sha256:3"),
    ])
    func reads(_ text: String, written: String) throws {
        #expect(try PCRSelection(parsing: text).description == written)
    }

    @Test(arguments: [
        ("", 0), ("sha256", 0), ("sha256:", 0), ("sha256:24", 0), ("sha256:-1", 0), ("sha256:3-1", 0),
        ("sha256:1-2-3", 0),
        ("sha256:1,", 0), ("sha256:1+", 9), ("sha256:1+md5:1", 9), ("sha256:1+sha256:2", 9), ("sha256:1:2", 0),
    ])
    func refuses(_ text: String, offset: Int) throws {
        let error = try #require(throws: MalformedInput.self) { try PCRSelection(parsing: text) }
        #expect(error.offset == offset)
    }
}
