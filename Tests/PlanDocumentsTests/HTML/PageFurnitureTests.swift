import PlanDocuments
import PlanSource
import Testing

@Suite struct PageFurnitureTests {
  private static let body =
    "<h1>云溪区2024年政务公开重点工作任务分工</h1>"
    + "<p>各镇人民政府、街道办事处，区政府各部门：为做好今年的政务公开工作，现将重点任务分工印发给你们，请结合实际认真落实。</p>"
    + "<table><tr><th>序号<th>工作任务<th>责任单位<tr><td>1<td>公开规划<td>区发展改革局<tr><td>2<td>公开预算<td>区财政局</table>"

  private static let outline = [
    "#1 云溪区2024年政务公开重点工作任务分工",
    "各镇人民政府、街道办事处，区政府各部门：为做好今年的政务公开工作，现将重点任务分工印发给你们，请结合实际认真落实。",
    "[", "=|0:序号|1:工作任务|2:责任单位", "|0:1|1:公开规划|2:区发展改革局", "|0:2|1:公开预算|2:区财政局", "]",
  ]

  static let pages = [
    "<header><a href=/>江城市云溪区人民政府</a></header><nav><a href=/>首页</a></nav><main>\(body)</main><footer>主办：云溪区政府办</footer>",
    "<div class=top><ul><li><a href=/>首页</a><li><a href=/a>要闻</a><li><a href=/b>公开</a></ul></div><div>\(body)</div>",
    "<p>当前位置：<a href=/>首页</a> &gt; 政务公开</p>\(body)<p>【打印】 【关闭】</p><p>江ICP备00000001号</p>",
    "<table><tr><td><a href=1>甲</a><br><a href=2>乙</a><br><a href=3>丙</a></td><td>\(body)</td></tr></table>",
    "<form id=aspnetForm><div class=footer><a href=/>关于我们</a> 云溪区人民政府</div><div id=zoom>\(body)</div></form>",
    "<div role=navigation><a href=/>首页</a> 要闻</div><div class=header><aside>专题</aside></div>\(body)<div class=share>分享到</div>",
    "<a href=x>\(body)",
  ]

  @Test(arguments: pages)
  func `What belongs to the site is left out`(_ html: String) throws {
    #expect(try PageOutline.of(html) == Self.outline)
  }

  @Test func `What is left out is said`() throws {
    let source = TextStorage(Array(Self.pages[0].utf8), origin: .source)
    let document = try HTMLReader.read(source, limits: DocumentLimits())
    #expect(!document.remarks.isEmpty)
  }

  @Test func `A page of nothing but links is kept`() throws {
    let items = (1...5).map { "<li><a href=\($0)>公开第\($0)项</a>" }.joined()
    #expect(try PageOutline.of("<ul>\(items)</ul>").count == 5)
  }
}
