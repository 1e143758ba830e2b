"""Plans as web pages."""
from html import escape

from grid import cells
from text_forms import notice, prose_lines


def lines(text):
    return "<br>".join(escape(line) for line in text.split("\n"))


def table(plan):
    """A table with rowspan and colspan."""
    rows = []
    for number, row in enumerate(cells(plan)):
        name = "td" if number else "th"
        out = []
        for cell in row:
            if not cell:
                continue
            spans = "".join(f' {key}="{count}"' for key, count in (("rowspan", cell.rows), ("colspan", cell.columns))
                            if count > 1)
            out.append(f"<{name}{spans}>{lines(cell.text)}</{name}>")
        rows.append("<tr>" + "".join(out) + "</tr>")
    return "<table border=1>\n" + "\n".join(rows) + "\n</table>"


def body(plan):
    """Notice, plan and notes."""
    if "chapters" in plan:
        return "\n".join(f"<p>{escape(text)}</p>" for _, text in prose_lines(plan))
    above = "\n".join(f'<p align="center">{escape(text)}</p>' if style in ("number", "heading", "title")
                      else f"<p>{escape(text)}</p>" for style, text in notice(plan))
    below = "\n".join(f"<p>{escape(text)}</p>" for text in plan["notes"])
    return "\n".join((above, table(plan), below))


def bare(plan):
    """A page with nothing else on it."""
    return f"""<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>{escape(plan["title"])}</title></head>
<body>
{body(plan)}
</body></html>
"""


def portal(plan):
    """A page of a government web site: navigation, metadata and footer around the plan."""
    return f"""<!DOCTYPE html>
<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<title>{escape(plan["noticeTitle"])}_云溪区人民政府</title>
<style>td {{ padding: 4px }} .x > p {{ color: #333 }}</style>
<script>if (1 < 2 && "<table>") {{ document.title = document.title; }}</script></head>
<body>
<div id="top"><ul><li><a href="/">首页</a></li><li><a href="/gk/">政务公开</a></li><li><a href="/fw/">政务服务</a></li>
<li><a href="/hd/">互动交流</a></li></ul><form><input type="text" value="请输入关键字"><button>搜索</button></form></div>
<div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/gk/">政务公开</a> &gt; 政府文件</div>
<table class="meta"><tr><td>索引号：</td><td>000014349/2024-00021</td><td>主题分类：</td><td>综合政务</td></tr>
<tr><td>发布机构：</td><td>{escape(plan["issuer"])}</td><td>发布日期：</td><td>{escape(plan["issued"])}</td></tr></table>
<div class="share">字号：【<a>大</a> <a>中</a> <a>小</a>】 打印 分享到</div>
<div class="x">
{body(plan)}
</div>
<div class="next">上一篇：<a href="1.html">关于做好政务公开日活动的通知</a><br>下一篇：没有了</div>
<div id="foot"><p>主办：云溪区人民政府&nbsp;&nbsp;承办：云溪区政务服务局</p><p>江ICP备00000000号&nbsp;网站标识码：0000000000</p></div>
</body></html>
"""
