/**
 * The only script of a page: it lights up the counterparts of the mark or change under the pointer or the focus. The page
 * is whole without it. Its hash stands in the page's content security policy, so no other script can run;
 * test/report/to-html.test.ts says which hash when this text changes.
 */
export const SCRIPT = `(()=>{
const light=(from,on)=>{
const at=from.closest&&from.closest('[data-c][data-list],[data-e],[data-c]');if(!at)return;
const pair=at.closest('.pair');const find=[];
if(at.dataset.e!==undefined)find.push('[data-e="'+at.dataset.e+'"]');
else for(const c of at.dataset.c.split(' '))find.push('[data-c~="'+c+'"]');
for(const mark of pair.querySelectorAll(find.join()))mark.classList.toggle('lit',on)
};
for(const [type,on] of [['mouseover',true],['mouseout',false],['focusin',true],['focusout',false]])
document.addEventListener(type,event=>light(event.target,on));
})()`

/** SHA-256 of SCRIPT in base64, as a content security policy names it. */
export const SCRIPT_HASH = 'sha256-TnvFCY7SUSxGaG38M7qzo9A2JH5UMdfiBBF7zx1m0Ns='
