import Foundation
import Storage
import Syndication
import Testing

struct ItemCodableTests {
  @Test func `an item survives the way through JSON`() throws {
    let data = try ModelJSON.encode(Item.full)
    #expect(try ModelJSON.decode(Item.self, from: data) == Item.full)
  }

  @Test func `what is absent or empty is left out`() throws {
    let item = Item(
      id: "tag:a,2024:b", slug: "b", sections: ["s"], title: "T", body: "<p>x</p>",
      language: "de")
    let json = String(decoding: try ModelJSON.encode(item), as: UTF8.self)
    #expect(
      json == """
        {"body":"<p>x</p>","id":"tag:a,2024:b","language":"de","revision":1,"sections":["s"],\
        "slug":"b","status":"published","title":"T"}
        """)
    #expect(try ModelJSON.decode(Item.self, from: Data(json.utf8)) == item)
  }
}
