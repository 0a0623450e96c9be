import MajlisFeed
import Testing

@Suite struct UUIDTests {
  @Test(arguments: [
    ("podnews.net/rss", "9b024349-ccf0-5f69-a609-6b82873eab3c"),
    ("https://podnews.net/rss///", "9b024349-ccf0-5f69-a609-6b82873eab3c"),
    (" HTTP://podnews.net/rss\n", "9b024349-ccf0-5f69-a609-6b82873eab3c"),
    ("mp3s.nashownotes.com/pc20rss.xml", "917393e3-1b1e-5cef-ace4-edaa54e1f810"),
  ])
  func `a feed's address gives the podcast guid of the namespace's own examples`(address: String, guid: String) {
    #expect(UUID5.podcast(feedAddress: address) == guid)
  }

  @Test(arguments: [
    ("python.org", "886313e1-3b8a-5372-9b90-0c9aee199e5d"), ("", "4ebd0208-8328-5d69-8c44-ec50939c0967"),
    (String(repeating: "a", count: 39), "5824f981-4282-59d4-9716-acb6d741350e"),
    (String(repeating: "a", count: 40), "39f39c20-db47-5131-8879-62f8f67f9014"),
    (String(repeating: "a", count: 48), "7280cc42-274a-5c4a-91fc-ae23f853eeb7"),
    (String(repeating: "é", count: 5000), "a8bd025a-ae53-559b-b9cc-1cda16b3fb84"),
  ])
  func `names of any length give the UUID that others compute`(name: String, uuid: String) {
    #expect(UUID5.text(of: name, in: 0x6ba7_b810_9dad_11d1_80b4_00c0_4fd4_30c8) == uuid)
  }

  @Test(arguments: [
    "9b024349-ccf0-5f69-a609-6b82873eab3c", " 9B024349-CCF0-5F69-A609-6B82873EAB3C ",
    "00000000-0000-0000-0000-000000000000",
  ])
  func `a UUID is told from other text`(source: String) {
    #expect(UUID5.isUUID(source))
  }

  @Test(arguments: [
    "", "12", "9b024349ccf05f69a6096b82873eab3c", "9b024349-ccf0-5f69-a609-6b82873eab3g",
    "-b024349-ccf0-5f69-a609-6b82873eab3c",
    "{9b024349-ccf0-5f69-a609-6b82873eab3c}", "9b024349-ccf0-5f69-a6096-b82873eab3c",
  ])
  func `other text is no UUID`(source: String) {
    #expect(!UUID5.isUUID(source))
  }

  @Test func `random UUIDs are of version 4 and differ`() {
    let uuids = (0..<1000).map { _ in UUID4.random() }
    #expect(Set(uuids).count == 1000)
    for uuid in uuids {
      let bytes = Array(uuid.utf8)
      #expect(UUID5.isUUID(uuid) && uuid == uuid.lowercased())
      #expect(bytes[14] == UInt8(ascii: "4") && "89ab".utf8.contains(bytes[19]))
    }
  }
}
